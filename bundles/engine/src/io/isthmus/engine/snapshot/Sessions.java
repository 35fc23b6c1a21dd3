package io.isthmus.engine.snapshot;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;

/**
 * Opens connections with the source factories that are installed.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface Sessions {

    /**
     * Opens a connection: every side that it tells, side by side. A side that cannot be opened stands in
     * {@link Session#notes()} where another can.
     *
     * @param connection which organization
     * @param access     reading, or writing too
     * @param person     answers what only a person can
     * @param context    cancel, progress and deadline
     * @throws SourceException where nothing could be opened
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    Session open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException;
}
