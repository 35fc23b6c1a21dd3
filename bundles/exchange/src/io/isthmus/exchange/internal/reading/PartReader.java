package io.isthmus.exchange.internal.reading;

import java.time.Clock;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.snapshot.Part;

/**
 * Reads one part.
 *
 * @param <T> type of the part's value
 */
public interface PartReader<T> {

    /** Which part. */
    Part<T> part();

    /**
     * Reads it.
     *
     * @param clock tells when
     * @return never null; a failure is a reading, too
     */
    Reading<T> read(CmdletRunner runner, Clock clock, CallContext context);
}
