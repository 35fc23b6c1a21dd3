package io.isthmus.signins.query;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A time that was asked for, as coarse as it was written. It keeps what was written: <i>seven days ago</i> means
 * another time tomorrow.
 *
 * @since 1.0
 */
public sealed interface Moment {

    /** Where it begins. */
    Instant start(AskedAt asked);

    /** Where it is over: the end of the day for a day, of the minute for a minute. */
    Instant end(AskedAt asked);

    /**
     * So long before now, as {@code 7d}; it takes no time.
     *
     * @param amount how many, at most 99,999
     * @param unit seconds, minutes, hours, days, weeks, months or years; days and longer are those of the calendar
     */
    record Ago(int amount, ChronoUnit unit) implements Moment {

        public Ago {
            if (amount < 0 || amount > 99_999) {
                throw new IllegalArgumentException("Not an amount: " + amount);
            }
        }

        @Override
        public Instant start(AskedAt asked) {
            return Times.bounded(asked.time().atZone(asked.zone()).minus(amount, unit));
        }

        @Override
        public Instant end(AskedAt asked) {
            return start(asked);
        }
    }

    /**
     * A whole day, counted back from today.
     *
     * @param daysAgo 0 for today, 1 for yesterday
     */
    record Day(int daysAgo) implements Moment {

        public Day {
            if (daysAgo < 0 || daysAgo > 1) {
                throw new IllegalArgumentException("Neither today nor yesterday: " + daysAgo);
            }
        }

        @Override
        public Instant start(AskedAt asked) {
            return midnight(asked, daysAgo);
        }

        @Override
        public Instant end(AskedAt asked) {
            return midnight(asked, daysAgo - 1);
        }

        private static Instant midnight(AskedAt asked, int daysAgo) {
            return Times.bounded(asked.time().atZone(asked.zone()).toLocalDate().minusDays(daysAgo)
                    .atStartOfDay(asked.zone()));
        }
    }

    /**
     * A date, perhaps with a time, as coarse as it was written.
     *
     * @param start where it begins
     * @param precision how long it is: a year, month, day, minute, second or microsecond
     * @param offset the offset from UTC that was written; empty where the zone of whoever asks counts
     */
    record Dated(LocalDateTime start, ChronoUnit precision, Optional<ZoneOffset> offset) implements Moment {

        public Dated {
            if (start.getYear() < 1 || start.getYear() > 9999) {
                throw new IllegalArgumentException("A year has four digits: " + start);
            }
        }

        /** A time to the microsecond in UTC, as a chart or a page has it. */
        public static Dated of(Instant time) {
            return new Dated(LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
                    ChronoUnit.MICROS, Optional.of(ZoneOffset.UTC));
        }

        @Override
        public Instant start(AskedAt asked) {
            return in(start, asked);
        }

        @Override
        public Instant end(AskedAt asked) {
            return in(start.plus(1, precision), asked);
        }

        private Instant in(LocalDateTime time, AskedAt asked) {
            ZoneId zone = offset.map(ZoneId.class::cast).orElse(asked.zone());
            return Times.bounded(ZonedDateTime.of(time, zone));
        }
    }
}
