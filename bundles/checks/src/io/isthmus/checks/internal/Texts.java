package io.isthmus.checks.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.isthmus.sdk.text.Moments;

/** How sentences show dates. */
final class Texts {

    private Texts() {
    }

    /** The day of an instant, in UTC. */
    static String date(Instant instant) {
        return Moments.day(day(instant));
    }

    static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
