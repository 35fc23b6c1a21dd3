package io.isthmus.sdk.change;

import java.time.Duration;
import java.util.List;

/**
 * How to see that a step worked: polled, since directories replicate. Most changes are seen at once or soon, so that the
 * first looks follow each other closely; then they grow apart, up to the interval.
 *
 * @param expectations all must hold
 * @param deadline     how long to wait for them
 * @param interval     how long to wait between two looks at the most
 * @since 1.0
 */
public record Verification(List<Expectation> expectations, Duration deadline, Duration interval) {

    /** By how much the first wait is shorter than the interval. */
    private static final int FIRST_PART = 16;

    /** Copies the list; refuses an empty one, which would prove nothing. */
    public Verification {
        expectations = List.copyOf(expectations);
        if (expectations.isEmpty()) {
            throw new IllegalArgumentException("a verification that expects nothing proves nothing");
        }
    }

    /**
     * How long to wait before the next look: a sixteenth of the interval after the first look, twice as long after each
     * further one, never longer than the interval. Whoever waits keeps the deadline, which can come before.
     *
     * @param looks how many looks there were, from 1
     */
    public Duration pause(int looks) {
        Duration pause = interval.dividedBy(FIRST_PART);
        for (int look = 1; look < looks && pause.compareTo(interval) < 0; look++) {
            pause = pause.multipliedBy(2);
        }
        return pause.compareTo(interval) < 0 ? pause : interval;
    }
}
