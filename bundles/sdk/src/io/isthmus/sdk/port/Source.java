package io.isthmus.sdk.port;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;

/**
 * One organization, directory or Exchange Online that is connected, or what was collected from one. Safe for use by
 * many threads at once.
 *
 * @since 1.0
 */
@ProviderType
public interface Source extends AutoCloseable {

    /** Which organization or tenant it is. Known once the source is open. */
    Scope scope();

    /** The parts that this source can read. */
    Set<Part<?>> parts();

    /**
     * Reads a part.
     *
     * @return never null; a part that cannot be read is a reading with its failure, not an exception
     * @throws io.isthmus.sdk.CancelledException where the context's cancel was asked for
     */
    <T> Reading<T> read(Part<T> part, CallContext context);

    /**
     * Which parts would hold more once other sides were read. Asked after a first reading of all sides; answers at once
     * and asks nobody.
     *
     * @param hints what the other sides name
     * @param first what came of the first reading of this source's scope
     * @return empty where the first reading stands, which is the usual case
     */
    default Set<Part<?>> partsToReadAgain(ReadHints hints, SideSnapshot first) {
        return Set.of();
    }

    /**
     * Reads a part, and in it whatever the hints name.
     *
     * @return as {@link #read(Part, CallContext)}
     * @throws io.isthmus.sdk.CancelledException where the context's cancel was asked for
     */
    default <T> Reading<T> read(Part<T> part, ReadHints hints, CallContext context) {
        return read(part, context);
    }

    /**
     * Sends a request. A request that only reads is repeated where the service asks to wait or the connection breaks;
     * a request that changes something is repeated only where the service said that it did nothing (429, 503 with
     * Retry-After).
     *
     * @throws SourceException where the service refuses, cannot be reached, or where this source takes no requests;
     *                         see {@link io.isthmus.sdk.Failure#outcomeUnknown()}
     * @throws io.isthmus.sdk.CancelledException where the context's cancel was asked for
     */
    Answer send(Request request, CallContext context) throws SourceException;

    /**
     * What the service's audit log tells about objects: who changed them. A log lags behind and forgets, so that an empty
     * list does not say that nothing happened.
     *
     * @return never null, the newest first; a log that cannot be read is a reading with its failure, and a source without
     *         one was not asked
     * @throws io.isthmus.sdk.CancelledException where the context's cancel was asked for
     */
    default Reading<List<AuditRecord>> audit(AuditQuery query, CallContext context) {
        return Reading.notAsked(query.toString());
    }

    /** The tenant's sign-in log; empty where this source has none. */
    default Optional<SignInLog> signInLog() {
        return Optional.empty();
    }

    /**
     * A Log Analytics workspace, to be asked as whom this source signs in; nobody is asked yet, so whether there is such a
     * workspace shows with the first query.
     *
     * @param id as the Azure portal shows it
     * @return empty where this source signs in to nothing that has workspaces
     */
    default Optional<SignInWorkspace> signInWorkspace(UUID id) {
        return Optional.empty();
    }

    /** The clock that this source's service lives by: the system's, or the emulator's. */
    TimeSource time();

    /** As whom and with which rights it is connected, one line for a person; empty for collected files. */
    Optional<String> signedInAs();

    /**
     * The account alone, as the service names it, so that it can be compared: a user's principal name, the application's
     * id where a certificate signs in, the user of the Exchange Management Shell. Empty where nobody is signed in.
     */
    default Optional<String> account() {
        return Optional.empty();
    }

    /** What a person must know about the source as a whole, as sentences: files of no known kind, contradictions. */
    default List<String> notes() {
        return List.of();
    }

    /** Ends processes and connections. Closing twice does nothing. */
    @Override
    void close();
}
