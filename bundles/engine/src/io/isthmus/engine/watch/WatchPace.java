package io.isthmus.engine.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a watch looks next: after its interval, early where the time of an effect is over, later after looks that failed.
 * To be used by one thread.
 *
 * @since 1.0
 */
public final class WatchPace {

    /** The interval where nothing else is asked for. */
    public static final Duration USUAL = Duration.ofMinutes(15);
    /** A look asks both sides some fifty times: more often would only meet the services' throttling. */
    public static final Duration SHORTEST = Duration.ofMinutes(5);
    /** The longest interval; a watch that looks more seldom than this is a scheduler's work. */
    public static final Duration LONGEST = Duration.ofDays(7);

    /** After failures a watch waits up to so many times its interval. */
    private static final int LONGEST_WAIT = 8;
    /** An effect's time must be over, not nearly over. */
    private static final Duration OVER = Duration.ofSeconds(1);

    private final Duration interval;
    private int failures;

    /**
     * @param interval between two looks, from {@link #SHORTEST} to {@link #LONGEST}
     */
    public WatchPace(Duration interval) {
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(interval.toString());
        }
        this.interval = interval;
    }

    /** A look ended. One that could read nothing at all failed. */
    public void looked(boolean seen) {
        failures = seen ? 0 : failures + 1;
    }

    /**
     * How long to wait now.
     *
     * @param now   by the organization's clock
     * @param timer when the next effect's time is over
     */
    public Duration pause(Instant now, Optional<Instant> timer) {
        if (failures > 0) {
            return interval.multipliedBy(Math.min(LONGEST_WAIT, 1L << Math.min(failures, LONGEST_WAIT)));
        }
        Duration early = timer.map(until -> Duration.between(now, until)).orElse(interval);
        return early.isNegative() || early.compareTo(interval) >= 0 ? interval : early.plus(OVER);
    }
}
