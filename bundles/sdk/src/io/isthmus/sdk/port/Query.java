package io.isthmus.sdk.port;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Part;

/**
 * What a check or a plan maker can ask for.
 *
 * @param <T> type of the answer
 * @since 1.0
 */
public sealed interface Query<T> {

    /** A part of the snapshot. */
    record PartQuery<T>(Part<T> part) implements Query<T> {
    }

    /**
     * Something that no part holds, asked of the source itself; answered only where the snapshot was taken from a
     * connection that is open.
     *
     * @param request must be {@linkplain Request#reading() reading}
     */
    record LiveQuery(Request request) implements Query<Value> {
        /** Refuses what changes something. */
        public LiveQuery {
            if (!request.reading()) {
                throw new IllegalArgumentException("a query reads: " + request.describe());
            }
        }
    }

    /** Asks for a part. */
    static <T> Query<T> part(Part<T> part) {
        return new PartQuery<>(part);
    }
}
