package io.isthmus.http;

import java.time.Duration;
import java.time.Instant;

import io.isthmus.http.internal.NetworkFailures;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.CallContext;

/**
 * When a reading or a request must be over, however many calls it takes: pages, a second try with another token.
 *
 * @param end     by the connection's clock
 * @param time    the connection's clock
 * @param context of the reading or request
 * @since 1.0
 */
public record Deadline(Instant end, TimeSource time, CallContext context) {

    /**
     * The end of what begins now.
     *
     * @param context says how long it may take in all
     * @param time    the connection's clock
     */
    public static Deadline of(CallContext context, TimeSource time) {
        return new Deadline(time.now().plus(context.deadline()), time, context);
    }

    /**
     * The context for the next call: the same cancel and progress, and the time that is left.
     *
     * @param side      whose service is asked next, for the failure
     * @param attempted what is tried, as the end of the sentence "could not …", for the failure
     * @throws SourceException where no time is left
     */
    public CallContext left(Side side, String attempted) throws SourceException {
        Duration left = Duration.between(time.now(), end);
        if (left.isNegative() || left.isZero()) {
            throw NetworkFailures.late(side, attempted);
        }
        return new CallContext(context.cancel(), context.progress(), left);
    }
}
