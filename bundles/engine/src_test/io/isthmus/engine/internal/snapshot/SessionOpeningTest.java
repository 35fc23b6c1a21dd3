package io.isthmus.engine.internal.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.fake.FakeSource;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.fake.Samples;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Scope;

/** How sessions are opened, for reading and for writing, and left again. */
class SessionOpeningTest extends SessionCase {

    private static final Writing HERE = new Writing(PAIR, Set.of(), Set.of());

    @Test
    void aSideThatCannotBeOpenedIsNotedWhereAnotherCan() throws Exception {
        factories.add(factory(access -> {
            throw new SourceException(Samples.failure(Failure.Kind.NOT_SIGNED_IN));
        }));
        SourceException alone = assertThrows(SourceException.class, () -> open(Access.READ));
        assertEquals(Failure.Kind.NOT_SIGNED_IN, alone.failure().kind());
        factories.add(factory(access -> {
            throw new IllegalStateException("a bug");
        }));
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of());
        Session session = open(Access.READ);
        assertEquals(1, session.sources().size());
        assertTrue(session.notes().get(0).contains("It said no."), session.notes().toString());
        assertTrue(session.notes().get(1).contains("a bug"), session.notes().toString());
        assertEquals(session.notes(), session.take(Set.of(), SnapshotListener.none(), CONTEXT).notes());
    }

    @Test
    void nothingThatOpensIsToldInWords() {
        SourceException nothing = assertThrows(SourceException.class, () -> open(Access.READ));
        assertTrue(nothing.failure().message().contains("Contoso"));
    }

    @Test
    void writingIsRefusedUntilItWasAskedFor() throws Exception {
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of());
        Session session = open(Access.READ);
        CmdletRequest write = CmdletRequest.onPremises("Set-Gate").with("Mode", "on");
        assertEquals(Failure.Kind.DENIED, assertThrows(SourceException.class,
                () -> session.send(write, PAIR, CONTEXT)).failure().kind());
        assertEquals(List.of(), world.writes());

        session.escalate(HERE, PersonPort.none(), CONTEXT);
        session.escalate(HERE, PersonPort.none(), CONTEXT);
        assertEquals(Access.WRITE, session.access());
        assertEquals(List.of(Access.READ, Access.WRITE), opened());
        assertFalse(sources.get(0).closed() || sources.get(1).closed());
        session.send(write, session.sources().get(0).scope(), CONTEXT);
        assertEquals(1, world.writes().size());
        assertEquals(Failure.Kind.NOT_SIGNED_IN, assertThrows(SourceException.class,
                () -> session.send(GraphRequest.get("/v1.0/x"), PAIR, CONTEXT)).failure().kind());
    }

    @Test
    void theRightToWriteIsGivenBackWithoutAskingAnybody() throws Exception {
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of());
        Session session = open(Access.READ);
        session.escalate(HERE, PersonPort.none(), CONTEXT);
        session.relinquish();
        session.relinquish();
        assertEquals(Access.READ, session.access());
        assertEquals(List.of(Access.READ, Access.WRITE), opened(), "it reads with the sign-in of before");
        assertEquals(List.of(sources.get(0)), session.sources());
        assertTrue(sources.get(1).closed() && !sources.get(0).closed());
        assertEquals(Failure.Kind.DENIED, assertThrows(SourceException.class, () -> session.send(
                CmdletRequest.onPremises("Set-Gate").with("Mode", "on"), PAIR, CONTEXT)).failure().kind());

        session.escalate(HERE, PersonPort.none(), CONTEXT);
        assertEquals(Access.WRITE, session.access());
        session.close();
        assertTrue(sources.stream().allMatch(FakeSource::closed));
    }

    @Test
    void theRightToChangeIsAskedForWhereSomethingIsChangedAndNowhereElse() throws Exception {
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of());
        factory(Side.ENTRA, "tenant-1", Map.of());
        factory(Side.ENTRA, "tenant-2", Map.of());
        Session session = open(Access.READ);
        session.escalate(HERE, PersonPort.none(), CONTEXT);
        assertEquals(List.of(Access.READ, Access.READ, Access.READ, Access.WRITE, Access.WRITE), opened().stream().sorted()
                .toList());
        assertEquals(List.of("ad.contoso.com", "tenant-1", "tenant-2"),
                session.sources().stream().map(source -> source.scope().key()).toList());
        Source other = session.sources().getLast();
        assertTrue(sources.subList(0, 3).contains(other), "it is read as before");
        GraphRequest write = GraphRequest.of("PATCH", "/v1.0/applications/x", Value.members());
        assertEquals(Failure.Kind.DENIED, assertThrows(SourceException.class,
                () -> session.send(write, other.scope(), CONTEXT)).failure().kind());

        session.escalate(new Writing(new HybridPair(PAIR.organization(), Optional.of("tenant-2"), "Other"), Set.of(),
                Set.of()), PersonPort.none(), CONTEXT);
        assertEquals(7, opened().size());
        assertEquals(Failure.Kind.DENIED, assertThrows(SourceException.class,
                () -> session.send(write, PAIR, CONTEXT)).failure().kind(), "the right for the first was given back");
        session.relinquish();
        assertEquals(3, sources.stream().filter(source -> !source.closed()).count());
        session.close();
        assertTrue(sources.stream().allMatch(FakeSource::closed));
    }

    @Test
    void theDirectoryOfAnotherTenantIsChangedWhereAPlanSaysSoAndNothingElseThere() throws Exception {
        factory(Side.ENTRA, "tenant-1", Map.of());
        factory(Side.ENTRA, "tenant-2", Map.of());
        factory(Side.EXCHANGE_ONLINE, "tenant-2", Map.of());
        Session session = open(Access.READ);
        GraphRequest there = GraphRequest.of("PATCH", "/v1.0/applications/x", Value.members()).inTenant("tenant-2");
        session.escalate(HERE, PersonPort.none(), CONTEXT);
        assertEquals(Failure.Kind.DENIED, assertThrows(SourceException.class,
                () -> session.send(there, PAIR, CONTEXT)).failure().kind(), "the plan did not say so");

        session.escalate(new Writing(PAIR, Set.of("tenant-2"), Set.of()), PersonPort.none(), CONTEXT);
        session.send(there, PAIR, CONTEXT);
        assertEquals(1, world.writes().size());
        assertEquals(Failure.Kind.DENIED, assertThrows(SourceException.class, () -> session.send(
                CmdletRequest.exchangeOnline("Set-OrganizationConfig"), session.sources().getLast().scope(), CONTEXT))
                .failure().kind());
        session.close();
    }

    @Test
    void noMorePermissionsAreAskedForThanTheChangeTakes() throws Exception {
        factory(Side.ENTRA, "tenant-1", Map.of());
        Session session = open(Access.READ);
        session.escalate(new Writing(PAIR, Set.of(), Set.of("Application.ReadWrite.All")), PersonPort.none(), CONTEXT);
        Writing other = new Writing(PAIR, Set.of(), Set.of("Policy.ReadWrite.ConditionalAccess"));
        session.escalate(other, PersonPort.none(), CONTEXT);
        session.escalate(other, PersonPort.none(), CONTEXT);
        assertEquals(List.of(Purpose.of(Access.READ), Purpose.change(Set.of("Application.ReadWrite.All")),
                Purpose.change(Set.of("Policy.ReadWrite.ConditionalAccess"))), purposes);
        assertTrue(sources.get(1).closed(), "the permission for the first change was given back");
        session.close();
    }

    @Test
    void whatWasOpenedForWritingGoesOnWriting() throws Exception {
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of());
        Session session = open(Access.WRITE);
        session.relinquish();
        assertEquals(Access.WRITE, session.access());
        assertFalse(sources.get(0).closed());
    }

    @Test
    void aRefusedEscalationLeavesTheSessionReading() throws Exception {
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of());
        factories.add(factory(purpose -> {
            if (purpose.access() == Access.WRITE) {
                throw new SourceException(Samples.failure(Failure.Kind.DENIED));
            }
            return List.of(new FakeSource(new Scope(Side.ENTRA, "tenant-1", "t"), time.source(), world,
                    KillSwitch.never(), Map.of()));
        }));
        Session session = open(Access.READ);
        assertThrows(SourceException.class, () -> session.escalate(HERE, PersonPort.none(), CONTEXT));
        assertEquals(Access.READ, session.access());
        assertEquals(2, session.sources().size());
        assertFalse(sources.get(0).closed());
        assertTrue(sources.get(1).closed(), "what was opened for nothing");
    }

    @Test
    void whatOpensAfterNobodyWaitsIsClosed() throws Exception {
        CountDownLatch late = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        CancelSource cancel = new CancelSource();
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of());
        factories.add(factory(access -> {
            cancel.cancel();
            try {
                Registries.await(late);
            } catch (InterruptedException impossible) {
                throw new IllegalStateException(impossible);
            }
            FakeSource source = new FakeSource(new Scope(Side.ENTRA, "t", "t"), time.source(), world,
                    KillSwitch.never(), Map.of());
            source.onClose(closed::countDown);
            return List.of(source);
        }));
        assertThrows(CancelledException.class, () -> sessions().open(CONNECTION, Access.READ, PersonPort.none(),
                CallContext.of(cancel)));
        late.countDown();
        Registries.await(closed);
        assertTrue(sources.stream().allMatch(FakeSource::closed));
    }

    @Test
    void aDemoIsJoinedAndLeftWithItsSession() throws Exception {
        Connection demo = new Connection("demo", "Demo", ConnectionKind.DEMO, Map.of());
        assertThrows(SourceException.class,
                () -> sessions().open(demo, Access.READ, PersonPort.none(), CONTEXT), "no emulator is installed");
        List<String> told = new ArrayList<>();
        DemoPort.Demo joined = (DemoPort.Demo) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { DemoPort.Demo.class }, (proxy, method, arguments) -> told.add(method.getName()));
        demos = Optional.of((DemoPort) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { DemoPort.class }, (proxy, method, arguments) -> {
                    told.add(method.getName() + " " + arguments[1]);
                    return joined;
                }));
        assertThrows(SourceException.class, () -> sessions().open(demo, Access.READ, PersonPort.none(), CONTEXT));
        assertEquals(List.of("join " + profile.organization("demo").demoDirectory(), "close"), told,
                "left again, since nothing opened");
        factory(Side.ON_PREMISES, "ad.contoso.com", Map.of());
        Session session = sessions().open(demo, Access.READ, PersonPort.none(), CONTEXT);
        assertEquals(3, told.size());
        session.close();
        assertEquals("close", told.get(3));
    }
}
