package io.isthmus.cli.internal.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Times for a person: to the minute, in the person's zone, with its offset. Documents have the instant itself. */
final class Times {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    private Times() {
    }

    static String of(Instant time) {
        return MINUTES.format(time.atZone(ZoneId.systemDefault()));
    }
}
