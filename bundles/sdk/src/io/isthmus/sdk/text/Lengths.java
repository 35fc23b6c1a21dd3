package io.isthmus.sdk.text;

import java.time.Duration;

/**
 * Lengths of time as a person reads them.
 *
 * @since 1.0
 */
public final class Lengths {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Lengths() {
    }

    /**
     * How long something may take: the largest unit that says it whole ("30 days", "24 hours", "90 minutes"), never
     * less than it is. Up to two days it is hours, as Microsoft's pages give them; from two minutes on, what is left of
     * a minute counts as a whole one.
     *
     * @param length not negative
     */
    public static String text(Duration length) {
        long seconds = length.plusNanos(999_999_999).toSeconds();
        long whole = seconds < 2 * MINUTE ? seconds : (seconds + MINUTE - 1) / MINUTE * MINUTE;
        if (whole >= 2 * DAY && whole % DAY == 0) {
            return in(DAY, whole);
        }
        if (whole >= HOUR && whole % HOUR == 0) {
            return in(HOUR, whole);
        }
        return in(whole >= MINUTE && whole % MINUTE == 0 ? MINUTE : 1, whole);
    }

    /**
     * How far away something is, in its largest unit and rounded down: "3 hours" for 220 minutes. Not for deadlines.
     *
     * @param length not negative
     */
    public static String rounded(Duration length) {
        long seconds = length.toSeconds();
        if (seconds >= DAY) {
            return in(DAY, seconds);
        }
        if (seconds >= HOUR) {
            return in(HOUR, seconds);
        }
        return in(seconds >= MINUTE ? MINUTE : 1, seconds);
    }

    private static String in(long unit, long seconds) {
        long number = seconds / unit;
        if (unit == DAY) {
            return Counted.text(number, Messages.Lengths_day, Messages.Lengths_days, number);
        }
        if (unit == HOUR) {
            return Counted.text(number, Messages.Lengths_hour, Messages.Lengths_hours, number);
        }
        return unit == MINUTE ? Counted.text(number, Messages.Lengths_minute, Messages.Lengths_minutes, number)
                : Counted.text(number, Messages.Lengths_second, Messages.Lengths_seconds, number);
    }
}
