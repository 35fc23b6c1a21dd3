package io.isthmus.sdk.change;

import java.time.Duration;
import java.util.List;

/**
 * How to see that a step worked: polled, since directories replicate.
 *
 * @param expectations all must hold
 * @param deadline     how long to wait for them
 * @param interval     how long to wait between two looks
 * @since 1.0
 */
public record Verification(List<Expectation> expectations, Duration deadline, Duration interval) {

    /** Copies the list; refuses an empty one, which would prove nothing. */
    public Verification {
        expectations = List.copyOf(expectations);
        if (expectations.isEmpty()) {
            throw new IllegalArgumentException("a verification that expects nothing proves nothing");
        }
    }
}
