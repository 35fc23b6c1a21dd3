package io.isthmus.engine.internal.snapshot;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

import io.isthmus.engine.internal.change.PendingEffects;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** A connection whose sources are open. */
final class OpenSession implements Session {

    /** Opens those sources again, for a change, that one of some scopes came with. */
    @FunctionalInterface
    interface Reopening {
        SourceSessions.Opened open(SourceSessions.Opened reading, Predicate<Scope> wanted, Purpose change,
                PersonPort person, CallContext context) throws SourceException;
    }

    private final Connection connection;
    private final Reopening reopening;
    private final SnapshotAssembly assembly;
    private final OrganizationStore store;
    private final Runnable leave;
    private volatile SourceSessions.Opened opened;
    private volatile Access access;
    /** What it reads with, while it has the right to change something. */
    private Optional<SourceSessions.Opened> reading = Optional.empty();
    /** What may be changed, while it is not all or nothing. */
    private volatile Optional<Writing> writing = Optional.empty();

    OpenSession(Connection connection, Access access, SourceSessions.Opened opened, Reopening reopening,
            SnapshotAssembly assembly, OrganizationStore store, Runnable leave) {
        this.connection = connection;
        this.access = access;
        this.opened = opened;
        this.reopening = reopening;
        this.assembly = assembly;
        this.store = store;
        this.leave = leave;
    }

    @Override
    public Connection connection() {
        return connection;
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public List<Source> sources() {
        return List.copyOf(opened.sources());
    }

    @Override
    public List<Failure> failures() {
        return opened.failures();
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(opened.failures().stream().map(Failures::sentence).toList());
        opened.sources().forEach(source -> notes.addAll(source.notes()));
        return List.copyOf(notes);
    }

    @Override
    public Snapshot take(Set<Part<?>> proofs, SnapshotListener listener, CallContext context) {
        Instant taken = time().now();
        LedgerHead head = LedgerHead.EMPTY;
        List<PendingEffect> pending = List.of();
        Optional<String> unread = Optional.empty();
        try {
            // Before anything else: what is written while both sides are read, the snapshot may not show.
            List<LedgerRecord> records = store.ledger().records();
            pending = PendingEffects.of(records, taken);
            head = records.isEmpty() ? head
                    : new LedgerHead(records.size(), records.get(records.size() - 1).hash());
        } catch (IOException damaged) {
            unread = Optional.of(damaged.getMessage());
        }
        List<SideSnapshot> sides = assembly.read(sources(), proofs, listener, context);
        List<String> notes = new ArrayList<>(notes());
        unread.ifPresent(notes::add);
        return new Snapshot(UUID.randomUUID().toString(), connection.title(), taken, sides, pending, head, notes);
    }

    @Override
    public Answer send(Request request, Scope scope, CallContext context) throws SourceException {
        return send(request, scope.key(), context);
    }

    @Override
    public Answer send(Request request, HybridPair pair, CallContext context) throws SourceException {
        if (request instanceof DocumentRequest document) {
            return new Documents(store.transfersDirectory()).send(document);
        }
        String key = Pairs.key(pair, request)
                .orElseThrow(() -> new SourceException(Failures.notOpen(request.side(), request.describe())));
        return send(request, key, context);
    }

    private Answer send(Request request, String key, CallContext context) throws SourceException {
        boolean here = writing.isEmpty() || covers(writing.get(), request.side(), key);
        if (!request.reading() && (access != Access.WRITE || !here)) {
            throw new SourceException(Failures.readOnly(request.side(), request.describe()));
        }
        Source source = opened.sources().stream()
                .filter(one -> one.scope().side() == request.side() && one.scope().key().equals(key)).findFirst()
                .orElseThrow(() -> new SourceException(Failures.notOpen(request.side(), request.describe())));
        return source.send(request, context);
    }

    private static boolean covers(Writing writing, Side side, String key) {
        return Pairs.key(writing.pair(), side).filter(key::equals).isPresent()
                || side == Side.ENTRA && writing.otherTenants().contains(key);
    }

    @Override
    public TimeSource time() {
        return opened.sources().get(0).time();
    }

    @Override
    public synchronized void escalate(Writing wanted, PersonPort person, CallContext context) throws SourceException {
        if (access == Access.WRITE && (writing.isEmpty() || writing.get().equals(wanted))) {
            return;
        }
        relinquish();
        SourceSessions.Opened mixed = reopening.open(opened, scope -> covers(wanted, scope.side(), scope.key()),
                Purpose.change(wanted.permissions()), person, context);
        reading = Optional.of(opened);
        opened = mixed;
        writing = Optional.of(wanted);
        access = Access.WRITE;
    }

    @Override
    public synchronized void relinquish() {
        if (reading.isPresent()) {
            List<Source> before = reading.get().sources();
            List<Source> mixed = opened.sources();
            access = Access.READ;
            opened = reading.get();
            reading = Optional.empty();
            writing = Optional.empty();
            mixed.stream().filter(source -> !before.contains(source)).forEach(Source::close);
        }
    }

    @Override
    public synchronized void close() {
        relinquish();
        opened.sources().forEach(Source::close);
        leave.run();
    }
}
