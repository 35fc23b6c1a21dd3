package io.isthmus.sdk.port;

import java.util.List;
import java.util.Set;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.SourceException;

/**
 * Opens sources of a kind of connection. A declarative service of each adapter; several factories can serve one kind,
 * each with its side.
 *
 * @since 1.0
 */
@ProviderType
public interface SourceFactory {

    /** The kinds of connection that this factory has sources for. */
    Set<ConnectionKind> kinds();

    /**
     * What of a connection is opened by itself, since one of them can fail where the others do not: a connection for
     * each tenant, or for each server, that it names.
     *
     * @return the connection itself where it names one, or none
     * @throws SourceException where that cannot be told
     */
    default List<Connection> each(Connection connection) throws SourceException {
        return List.of(connection);
    }

    /**
     * Opens what the connection tells.
     *
     * @param connection which organization or tenant; one of {@link #each(Connection)}
     * @param access     reading, or writing too
     * @param person     answers what only a person can
     * @param context    cancel, progress and deadline
     * @return the sources, several where a collection holds several forests; empty where this factory has nothing for
     *         this connection
     * @throws SourceException where nothing could be opened: not signed in, wrong tenant, no such file
     */
    List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException;

    /**
     * The same for a known change, which takes no more permissions than it needs. A factory whose service has no
     * permissions to choose from opens for writing.
     *
     * @param connection which organization or tenant; one of {@link #each(Connection)}
     * @param purpose    reading, or a change with what it needs
     * @param person     answers what only a person can
     * @param context    cancel, progress and deadline
     * @return as {@link #open(Connection, Access, PersonPort, CallContext)}
     * @throws SourceException where nothing could be opened: not signed in, wrong tenant, no such file
     * @since 1.1
     */
    default List<Source> open(Connection connection, Purpose purpose, PersonPort person, CallContext context)
            throws SourceException {
        return open(connection, purpose.access(), person, context);
    }
}
