package io.isthmus.engine.internal.snapshot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.Snapshot;

/** Reads of a snapshot and, where a session is open, of the sources behind it. */
public class SnapshotReads implements Reads {

    private final Snapshot snapshot;
    private final HybridPair pair;
    private final Optional<Session> session;
    private final Facts facts;
    private final Cancel cancel;

    /**
     * @param snapshot both sides
     * @param pair     which organization with which tenant
     * @param session  answers live queries, where it is open
     * @param facts    the data pack
     * @param cancel   ends the work
     */
    public SnapshotReads(Snapshot snapshot, HybridPair pair, Optional<Session> session, Facts facts, Cancel cancel) {
        this.snapshot = snapshot;
        this.pair = pair;
        this.session = session;
        this.facts = facts;
        this.cancel = cancel;
    }

    @Override
    public final List<Reads> otherPairs() {
        return snapshot.pairs().stream().filter(other -> !other.equals(pair))
                .<Reads>map(other -> new SnapshotReads(snapshot, other, session, facts, cancel)).toList();
    }

    @Override
    public final HybridPair pair() {
        return pair;
    }

    @Override
    @SuppressWarnings("unchecked")
    public final <T> Reading<T> read(Query<T> query) {
        cancel.check();
        return switch (query) {
            case Query.PartQuery<T> part -> snapshot.read(part.part(), pair);
            case Query.LiveQuery live -> (Reading<T>) ask(live.request());
        };
    }

    private Reading<Value> ask(Request request) {
        if (session.isEmpty()) {
            return Reading.notAsked(Messages.Offline);
        }
        Instant now = now();
        try {
            return Reading.read(session.get().send(request, pair, CallContext.of(cancel)).body(), now,
                    request.describe());
        } catch (SourceException failed) {
            return failed.failure().kind() == Failure.Kind.NOT_FOUND ? Reading.absent(now, request.describe())
                    : Reading.failed(failed.failure(), now, request.describe());
        }
    }

    @Override
    public final List<PendingEffect> pending() {
        return snapshot.pending(pair);
    }

    @Override
    public final Instant now() {
        return session.map(open -> open.time().now()).orElse(snapshot.taken());
    }

    @Override
    public final Facts facts() {
        return facts;
    }

    @Override
    public final Cancel cancel() {
        return cancel;
    }
}
