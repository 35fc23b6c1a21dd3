package io.isthmus.engine.snapshot;

import java.util.List;
import java.util.Set;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * A connection that is open: its organizations, directories and Exchange Online. Safe for use by many threads.
 *
 * @since 1.0
 */
public interface Session extends AutoCloseable {

    /** What it was opened for. */
    Connection connection();

    /** How much it may do at present. */
    Access access();

    /** What is open. */
    List<Source> sources();

    /** Why sides could not be opened; empty where all were. */
    List<Failure> failures();

    /** What a person must know: sides that could not be opened, and what the sources themselves note. */
    List<String> notes();

    /**
     * Takes a snapshot: all parts of all sources side by side. What cannot be read is in it with its reason.
     *
     * @param proofs   parts of {@link io.isthmus.sdk.snapshot.Parts#PROOFS} that are read too
     * @param listener told of each part as it comes
     * @param context  cancel, progress and the longest that it may take in all
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    Snapshot take(Set<Part<?>> proofs, SnapshotListener listener, CallContext context);

    /**
     * Sends a request to the source of a scope.
     *
     * @throws SourceException where there is no such source, or as {@link Source#send(Request, CallContext)} says
     */
    Answer send(Request request, Scope scope, CallContext context) throws SourceException;

    /**
     * Sends a request to the source of the request's side in a pair; one that goes {@linkplain Request#elsewhere
     * elsewhere}, to the source there.
     *
     * @throws SourceException where there is no such source, or as {@link Source#send(Request, CallContext)} says
     */
    Answer send(Request request, HybridPair pair, CallContext context) throws SourceException;

    /** The clock that the organization lives by. */
    TimeSource time();

    /**
     * Asks for the right to change one organization with one tenant, where it was opened for reading only, and the
     * directories of other tenants where a plan changes those, too: signs in again with what this change needs besides
     * reading, there alone. All others of the connection are read as before, and refuse what would change them. To be
     * {@linkplain #relinquish given back} when the change is over. Asks nobody where the same right is held already; one
     * for another change is given back first.
     *
     * @param wanted what is to be changed, with which permissions
     * @throws SourceException where it is not given; the session goes on reading
     */
    void escalate(Writing wanted, PersonPort person, CallContext context) throws SourceException;

    /**
     * Gives back the right that {@link #escalate} asked for: the session reads again as it did before, with the sign-in
     * of then. Asks nobody and cannot fail. Does nothing where it was opened for writing, or reads already.
     */
    void relinquish();

    /** Closes all sources. Closing twice does nothing. */
    @Override
    void close();
}
