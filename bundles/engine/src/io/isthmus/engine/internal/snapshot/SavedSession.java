package io.isthmus.engine.internal.snapshot;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.Sleeper;
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
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** A saved snapshot that is browsed as if it were a connection; its clock stands still at the time it was taken. */
final class SavedSession implements Session {

    private final Connection connection;
    private final Snapshot snapshot;

    SavedSession(Connection connection, Snapshot snapshot) {
        this.connection = connection;
        this.snapshot = snapshot;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Access access() {
        return Access.READ;
    }

    @Override
    public List<Source> sources() {
        return List.of();
    }

    @Override
    public List<Failure> failures() {
        return List.of();
    }

    @Override
    public List<String> notes() {
        return snapshot.notes();
    }

    @Override
    public Snapshot take(Set<Part<?>> proofs, SnapshotListener listener, CallContext context) {
        for (SideSnapshot side : snapshot.sides()) {
            side.parts().forEach((id, reading) ->
                    listener.read(side.scope(), SnapshotParts.byId(id, side.scope().side()), reading));
        }
        return snapshot;
    }

    @Override
    public Answer send(Request request, Scope scope, CallContext context) throws SourceException {
        throw offline(request);
    }

    @Override
    public Answer send(Request request, HybridPair pair, CallContext context) throws SourceException {
        throw offline(request);
    }

    @Override
    public TimeSource time() {
        return new TimeSource(Clock.fixed(snapshot.taken(), ZoneOffset.UTC), Sleeper.system());
    }

    @Override
    public void escalate(Writing wanted, PersonPort person, CallContext context) throws SourceException {
        throw new SourceException(Failure.of(Failure.Kind.REFUSED, Side.WORKSTATION, Messages.AttemptWrite,
                Messages.Offline, Messages.AdviceConnect));
    }

    @Override
    public void relinquish() {
        // it never writes
    }

    private static SourceException offline(Request request) {
        return new SourceException(Failure.of(Failure.Kind.REFUSED, request.side(), request.describe(),
                Messages.Offline, Messages.AdviceConnect));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
