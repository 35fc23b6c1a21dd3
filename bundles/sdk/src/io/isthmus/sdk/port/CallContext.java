package io.isthmus.sdk.port;

import java.time.Duration;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;

/**
 * What every call to a source is given.
 *
 * @param cancel   ends the call; reaches the socket or the process
 * @param progress is told what is being done
 * @param deadline the longest that the call may take in all, retries and waits included
 * @since 1.0
 */
public record CallContext(Cancel cancel, Progress progress, Duration deadline) {

    /** What a call takes where nobody says otherwise. */
    public static final Duration USUAL_DEADLINE = Duration.ofMinutes(5);

    /** Checks the deadline. */
    public CallContext {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline lies ahead: " + deadline);
        }
    }

    /** A call that can be cancelled, with the usual deadline and nobody watching. */
    public static CallContext of(Cancel cancel) {
        return new CallContext(cancel, Progress.silent(), USUAL_DEADLINE);
    }
}
