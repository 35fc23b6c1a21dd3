package io.isthmus.sdk.port;

import java.util.List;
import java.util.Set;

import io.isthmus.sdk.SourceException;

/**
 * Opens sources of a kind of connection. A declarative service of each adapter; several factories can serve one kind,
 * each with its side.
 *
 * @since 1.0
 */
public interface SourceFactory {

    /** The kinds of connection that this factory has sources for. */
    Set<ConnectionKind> kinds();

    /**
     * Opens what the connection tells.
     *
     * @param connection which organization or tenant
     * @param access     reading, or writing too
     * @param person     answers what only a person can
     * @param context    cancel, progress and deadline
     * @return the sources, several where a collection holds several forests; empty where this factory has nothing for
     *         this connection
     * @throws SourceException where nothing could be opened: not signed in, wrong tenant, no such file
     */
    List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException;
}
