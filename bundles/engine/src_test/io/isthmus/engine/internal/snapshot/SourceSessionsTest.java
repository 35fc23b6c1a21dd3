package io.isthmus.engine.internal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSource;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.fake.Samples;
import io.isthmus.engine.internal.change.LedgerChangeEngine;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.contribute.ContributorContext;
import io.isthmus.sdk.contribute.SnapshotContributor;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.TestFacts;

/** What a session reads into a snapshot, and what becomes of it where a part fails. */
class SourceSessionsTest extends SessionCase {

    /** Reads the gate, and tries to read what it did not declare. */
    public static final class Gates implements SnapshotContributor {
        @Override
        public Reading<List<ContributedObject>> read(ContributorContext context) {
            assertThrows(IllegalArgumentException.class, () -> context.ask(CmdletRequest.onPremises("Get-Other")));
            assertThrows(IllegalArgumentException.class, () -> context.ask(CmdletRequest.onPremises("Set-Gate")));
            assertThrows(IllegalArgumentException.class, () -> context.ask(GraphRequest.get("/v1.0/x")));
            Reading<Value> gate = context.ask(CmdletRequest.onPremises("Get-Gate"));
            return gate.value().isEmpty() ? gate.withoutValue() : Reading.read(List.of(new ContributedObject(
                    "com.example.gates", "gate", "Gate", (Value.Members) gate.value().get().at("/0"))),
                    context.now(), gate.origin());
        }
    }

    /** Fails in a way that it must not. */
    public static final class Broken implements SnapshotContributor {
        @Override
        public Reading<List<ContributedObject>> read(ContributorContext context) {
            throw new IllegalStateException("a bug");
        }
    }

    private Reading<String> reading(String text) {
        return Reading.read(text, time.instant(), "x");
    }

    @Test
    void partsOfAllSourcesAreReadSideBySide() throws Exception {
        CountDownLatch all = new CountDownLatch(3);
        Function<CallContext, Reading<?>> together = context -> {
            all.countDown();
            try {
                Registries.await(all);
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
            return reading("there");
        };
        factory(Side.ON_PREMISES, "ad.contoso.com",
                Map.of(Parts.SERVERS, together, Parts.VIRTUAL_DIRECTORIES, together));
        factory(Side.ENTRA, "tenant-1", Map.of(Parts.TENANT, together));
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        try (Session session = open(Access.READ)) {
            Snapshot snapshot = session.take(Set.of(),
                    (scope, part, reading) -> told.add(scope.key() + " " + part.id()), CONTEXT);
            assertEquals(2, snapshot.sides().size());
            assertEquals(ReadState.READ, snapshot.read(Parts.TENANT, PAIR).state());
            assertEquals(3, told.size());
            assertEquals("Contoso", snapshot.organization());
            assertEquals(time.instant(), snapshot.taken());
        }
        assertTrue(sources.stream().allMatch(FakeSource::closed));
    }

    @Test
    void oneBrokenPartLeavesTheOthers() throws Exception {
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of(
                Parts.SERVERS, context -> {
                    throw new IllegalStateException("a bug");
                },
                Parts.VIRTUAL_DIRECTORIES, context -> reading("there"),
                Parts.ORGANIZATION, context ->
                        Reading.failed(Samples.failure(Failure.Kind.DENIED), Instant.EPOCH, "x")));
        Snapshot snapshot = open(Access.READ).take(Set.of(), SnapshotListener.none(), CONTEXT);
        Reading<?> broken = snapshot.read(Parts.SERVERS, PAIR);
        assertEquals(ReadState.FAILED, broken.state());
        assertTrue(broken.failure().orElseThrow().message().contains("a bug"));
        assertEquals(ReadState.READ, snapshot.read(Parts.VIRTUAL_DIRECTORIES, PAIR).state());
        assertEquals(ReadState.DENIED, snapshot.read(Parts.ORGANIZATION, PAIR).state());
        assertEquals(ReadState.NOT_ASKED, snapshot.read(Parts.TENANT, PAIR).state());
    }

    @Test
    void aPartThatHangsIsGivenUpAtTheDeadline() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of(Parts.SERVERS, context -> {
            try {
                never.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            return reading("too late");
        }, Parts.VIRTUAL_DIRECTORIES, context -> reading("there")));
        Session session = open(Access.READ);
        Snapshot snapshot = session.take(Set.of(), SnapshotListener.none(),
                new CallContext(Cancel.never(), Progress.silent(), Duration.ofMillis(300)));
        assertEquals(Failure.Kind.UNREACHABLE,
                snapshot.read(Parts.SERVERS, PAIR).failure().orElseThrow().kind());
        assertEquals(ReadState.READ, snapshot.read(Parts.VIRTUAL_DIRECTORIES, PAIR).state());

        CancelSource cancel = new CancelSource();
        CallContext cancellable = CallContext.of(cancel);
        SnapshotListener cancelling = (scope, part, reading) -> cancel.cancel();
        assertThrows(CancelledException.class, () -> session.take(Set.of(), cancelling, cancellable));
        never.countDown();
    }

    @Test
    void proofsAreReadWhereTheyAreAskedFor() throws Exception {
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of(Parts.OAUTH_TO_CLOUD, context -> reading("proof")));
        Session session = open(Access.READ);
        assertEquals(ReadState.NOT_ASKED, session.take(Set.of(), SnapshotListener.none(), CONTEXT)
                .read(Parts.OAUTH_TO_CLOUD, PAIR).state());
        assertEquals(ReadState.READ, session.take(Set.of(Parts.OAUTH_TO_CLOUD), SnapshotListener.none(), CONTEXT)
                .read(Parts.OAUTH_TO_CLOUD, PAIR).state());
    }

    @Test
    void contributorsReadWhatTheyDeclaredAndNoMore() throws Exception {
        registries.extend("com.example", "snapshotContributors",
                "<contributor part=\"com.example.gates\" title=\"Gates\" side=\"ON_PREMISES\" class=\""
                        + Gates.class.getName() + "\"><requires side=\"ON_PREMISES\" permission=\"Get-Gate\"/>"
                        + "</contributor><contributor part=\"com.example.broken\" title=\"B\" side=\"ON_PREMISES\" "
                        + "class=\"" + Broken.class.getName() + "\"/>"
                        + "<contributor part=\"com.example.gone\" title=\"B\" side=\"ON_PREMISES\" class=\"Gone\"/>"
                        + "<contributor part=\"com.example.cloud\" title=\"B\" side=\"ENTRA\" class=\"Gone\"/>");
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of());
        Snapshot snapshot = open(Access.READ).take(Set.of(), SnapshotListener.none(), CONTEXT);
        Map<String, Reading<?>> parts = snapshot.sides().get(0).parts();
        assertEquals(Set.of("com.example.gates", "com.example.broken", "com.example.gone"), parts.keySet());
        List<?> gates = (List<?>) parts.get("com.example.gates").value().orElseThrow();
        assertEquals(Value.of(true), ((ContributedObject) gates.get(0)).properties().at("/Enabled"));
        assertEquals(ReadState.FAILED, parts.get("com.example.broken").state());
        assertEquals(ReadState.FAILED, parts.get("com.example.gone").state());
    }

    @Test
    void aSnapshotKnowsTheLedgersHeadAndWhatIsPending() throws Exception {
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of());
        factory(Side.ENTRA, "tenant-1", Map.of());
        Session session = open(Access.WRITE);
        assertEquals(LedgerHead.EMPTY, session.take(Set.of(), SnapshotListener.none(), CONTEXT).ledgerHead());
        new LedgerChangeEngine(profile.organization("contoso").ledger(), () -> profile.lock("contoso"), TestFacts::new, Policy::none).apply(
                FakePlans.chain(), session, ApplyOptions.usual(), ChangeListener.none(), Cancel.never());
        Snapshot after = session.take(Set.of(), SnapshotListener.none(), CONTEXT);
        assertEquals(profile.organization("contoso").ledger().head(), after.ledgerHead());
        assertTrue(after.ledgerHead().count() > 0);
        assertEquals("gate", after.pending().get(0).key());

        Files.writeString(profile.organization("contoso").ledgerFile(), "x");
        Snapshot damaged = session.take(Set.of(), SnapshotListener.none(), CONTEXT);
        assertTrue(damaged.notes().get(0).contains("ledger"), damaged.notes().toString());
    }

    @Test
    void aSavedSnapshotIsBrowsedLikeAConnection() throws Exception {
        Snapshot saved = new Samples(1).snapshot();
        Path file = new ZipSnapshotFiles().saveIn(directory, saved);
        Connection connection = new Connection("file", "A file", ConnectionKind.SNAPSHOT,
                Map.of(Connection.PATH, file.toString()));
        try (Session session = sessions().open(connection, Access.READ, PersonPort.none(), CONTEXT)) {
            Map<String, Reading<?>> told = new HashMap<>();
            assertEquals(saved, session.take(Set.of(), (scope, part, reading) -> told.put(part.id(), reading),
                    CONTEXT));
            assertEquals(Parts.byId().keySet(), told.keySet());
            assertEquals(saved.taken(), session.time().now());
            assertEquals(saved.notes(), session.notes());
            assertThrows(SourceException.class,
                    () -> session.send(CmdletRequest.onPremises("Get-Gate"), PAIR, CONTEXT));
            assertThrows(SourceException.class, () -> session.send(CmdletRequest.onPremises("Get-Gate"),
                    new Scope(Side.ON_PREMISES, "x", "x"), CONTEXT));
            assertThrows(SourceException.class, () -> session.escalate(new Writing(PAIR, Set.of(), Set.of()),
                    PersonPort.none(), CONTEXT));
            assertEquals(Access.READ, session.access());
        }
        for (Map<String, String> settings : List.of(Map.<String, String>of(), Map.of(Connection.PATH, "missing"))) {
            assertEquals(Failure.Kind.BAD_INPUT, assertThrows(SourceException.class, () -> sessions().open(
                    new Connection("file", "A file", ConnectionKind.SNAPSHOT, settings), Access.READ,
                    PersonPort.none(), CONTEXT)).failure().kind());
        }
    }
}
