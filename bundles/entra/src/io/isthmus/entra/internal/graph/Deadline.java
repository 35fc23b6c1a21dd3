package io.isthmus.entra.internal.graph;

import java.time.Duration;
import java.time.Instant;

import io.isthmus.http.HttpCall;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.CallContext;

/**
 * When a reading or a request must be over, however many calls it takes.
 *
 * @param end     by the connection's clock
 * @param time    the connection's clock
 * @param context of the reading or request
 */
record Deadline(Instant end, TimeSource time, CallContext context) {

    static Deadline of(CallContext context, TimeSource time) {
        return new Deadline(time.now().plus(context.deadline()), time, context);
    }

    /**
     * The context for the next call.
     *
     * @throws SourceException where no time is left
     */
    CallContext left(HttpCall next) throws SourceException {
        Duration left = Duration.between(time.now(), end);
        if (left.isNegative() || left.isZero()) {
            throw GraphFailures.late(next);
        }
        return new CallContext(context.cancel(), context.progress(), left);
    }
}
