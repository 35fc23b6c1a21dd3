package io.isthmus.engine.fake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import io.isthmus.engine.internal.snapshot.Pairs;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.VirtualTime;

/** A session over the fake world, as one process has it. */
public final class FakeSession implements Session {

    public static final Connection CONNECTION = new Connection("contoso", "Contoso", ConnectionKind.TENANT, Map.of());
    public static final HybridPair PAIR =
            new HybridPair(Optional.of("ad.contoso.com"), Optional.of("tenant-1"), "Contoso");

    private final VirtualTime time;
    private final KillSwitch kill;
    private final List<Source> sources;
    private final Access access;

    public FakeSession(VirtualTime time, FakeWorld world, KillSwitch kill, Access access) {
        this(time, world, kill, access, Map.of());
    }

    /** @param directory what can be read of the directory */
    public FakeSession(VirtualTime time, FakeWorld world, KillSwitch kill, Access access,
            Map<Part<?>, Function<CallContext, Reading<?>>> directory) {
        this.time = time;
        this.kill = kill;
        this.access = access;
        this.sources = new ArrayList<>(List.of(
                new FakeSource(new Scope(Side.ON_PREMISES, "ad.contoso.com", "Contoso"), time.source(), world, kill,
                        Map.of()),
                new FakeSource(new Scope(Side.ENTRA, "tenant-1", "Contoso"), time.source(), world, kill,
                        directory)));
    }

    /** Another tenant of the connection, which is a world of its own. */
    public FakeSession beside(String tenant, FakeWorld other, Map<Part<?>, Function<CallContext, Reading<?>>> directory) {
        sources.add(new FakeSource(new Scope(Side.ENTRA, tenant, tenant), time.source(), other, kill, directory));
        return this;
    }

    @Override
    public Connection connection() {
        return CONNECTION;
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public List<Source> sources() {
        return sources;
    }

    @Override
    public List<Failure> failures() {
        return List.of();
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public Snapshot take(Set<Part<?>> proofs, SnapshotListener listener, CallContext context) {
        return new Snapshot("snapshot", "Contoso", Instant.EPOCH, List.of(), List.of(), LedgerHead.EMPTY, List.of());
    }

    @Override
    public Answer send(Request request, Scope scope, CallContext context) throws SourceException {
        return send(request, PAIR, context);
    }

    @Override
    public Answer send(Request request, HybridPair pair, CallContext context) throws SourceException {
        return sources.stream().filter(source -> source.scope().side() == request.side()
                && Pairs.key(pair, request).filter(source.scope().key()::equals).isPresent()).findFirst().orElseThrow()
                .send(request, context);
    }

    @Override
    public TimeSource time() {
        return time.source();
    }

    @Override
    public void escalate(Writing wanted, PersonPort person, CallContext context) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void relinquish() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        sources.forEach(Source::close);
    }
}
