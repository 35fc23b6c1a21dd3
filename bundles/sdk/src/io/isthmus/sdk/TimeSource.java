package io.isthmus.sdk;

import java.time.Clock;
import java.time.Instant;

/**
 * The clock of a connection together with the way to wait by it.
 *
 * @param clock   in UTC
 * @param sleeper waits by that clock
 * @since 1.0
 */
public record TimeSource(Clock clock, Sleeper sleeper) {

    /** The system's own time. */
    public static TimeSource system() {
        return new TimeSource(Clock.systemUTC(), Sleeper.system());
    }

    /** What the clock shows. */
    public Instant now() {
        return clock.instant();
    }
}
