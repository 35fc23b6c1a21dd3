package io.isthmus.sdk.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Times as documents and the command line show them: to the minute, in the reader's zone with its offset, so that
 * another reader can tell. The window shows times by the person's locale.
 *
 * @since 1.0
 */
public final class Moments {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx", Locale.ROOT);

    private Moments() {
    }

    /** "2026-10-20 11:00 +02:00". */
    public static String text(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** A day in a sentence, in the user's language: "31 October 2025". */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).format(day);
    }
}
