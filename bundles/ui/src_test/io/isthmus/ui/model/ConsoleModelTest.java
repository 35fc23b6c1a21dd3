package io.isthmus.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.engine.Console;
import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

class ConsoleModelTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Connection CONTOSO = new Connection("contoso", "Contoso", ConnectionKind.TENANT, Map.of());
    private static final Connection FABRIKAM =
            new Connection("fabrikam", "Fabrikam", ConnectionKind.TENANT, Map.of());
    private static final Scope FOREST = new Scope(Side.ON_PREMISES, "ad.contoso.com", "Contoso");
    private static final Resource RESOURCE = new Resource(Side.ON_PREMISES, "onPremises.servers", "EX01", "EX01");

    private static final HybridPair PAIR = new HybridPair(Optional.of(FOREST.key()), Optional.empty(), "Contoso");
    private static final Finding FINDING =
            Finding.of(Outcome.FAIL, Severity.ERROR, RESOURCE, Direction.BOTH, "Too old.");

    private final AtomicInteger closed = new AtomicInteger();
    private final List<Topic> told = new ArrayList<>();
    private ConsoleModel model;

    @BeforeEach
    void listen() {
        model = new ConsoleModel(fake(Console.class));
        for (Topic topic : Topic.values()) {
            model.onChange(topic, () -> told.add(topic));
        }
    }

    private <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "close" -> closed.incrementAndGet() < 0 ? "" : null;
                    case "sources" -> List.of();
                    case "failures" -> List.of(Failure.of(Failure.Kind.DENIED, Side.ENTRA, "sign in", "No consent.",
                            "Ask."));
                    case "time" -> TimeSource.system();
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> null;
                }));
    }

    private static Snapshot snapshot(String id, SideSnapshot... sides) {
        return new Snapshot(id, "Contoso", NOW, List.of(sides), List.of(), LedgerHead.EMPTY, List.of());
    }

    private static Reading<List<AcceptedDomain>> domains(String domain) {
        return Reading.read(List.of(new AcceptedDomain("c", domain, "Authoritative", true)), NOW, "test");
    }

    @Test
    void anotherConnectionLeavesNothingOfTheFirstBehind() {
        model.look(CONTOSO, Optional.of(snapshot("one")));
        model.visit().opened(fake(Session.class));
        model.visit().shown().checksBegin();
        model.select(new Selected.ResourceSelected(RESOURCE, Optional.empty()));
        model.look(FABRIKAM, Optional.empty());
        assertEquals(1, closed.get(), "the session is closed");
        assertTrue(model.session().isEmpty() && model.snapshot().isEmpty() && !model.checks().begun());
        assertEquals(new Selected.Nothing(), model.selected());
    }

    @Test
    void whatIsToldAfterSomebodyTurnedAwayIsShownNowhere() {
        model.look(CONTOSO, Optional.empty());
        Visit contoso = model.visit();
        contoso.shown().readingBegins();
        model.look(FABRIKAM, Optional.of(snapshot("fabrikam")));
        told.clear();
        contoso.shown().readingEnded(Optional.of(snapshot("contoso")));
        contoso.shown().checksBegin();
        contoso.opened(fake(Session.class));
        assertEquals("fabrikam", model.snapshot().orElseThrow().id());
        assertFalse(model.checks().begun());
        assertTrue(model.session().isEmpty() && contoso.session().isEmpty());
        assertEquals(1, closed.get(), "the session that came too late is closed");
        assertEquals(List.of(), told);
    }

    @Test
    void nobodyTurnsAwayWhileAPlanIsAppliedNorAppliesAfterTurningAway() {
        model.look(CONTOSO, Optional.empty());
        Visit contoso = model.visit();
        contoso.show(PlanRun.made(plan(), Map.of()));
        assertTrue(contoso.changeBegins());
        assertFalse(model.look(FABRIKAM, Optional.empty()));
        assertFalse(model.leave());
        assertEquals(Optional.of(CONTOSO), model.connection());
        contoso.changeEnded();
        assertTrue(model.look(FABRIKAM, Optional.empty()));
        assertFalse(contoso.changeBegins());
    }

    private static Plan plan() {
        return new Plan(new UUID(1, 2), "fake", "A plan", "It changes things.", "Contoso", "contoso",
                PAIR, "s", NOW, List.of(), List.of(),
                List.of(), List.of());
    }

    @Test
    void openingAgainClosesTheSessionBefore() {
        model.look(CONTOSO, Optional.empty());
        Session session = fake(Session.class);
        model.visit().opened(session);
        model.visit().opened(session);
        assertEquals(0, closed.get(), "the same session stays open");
        model.visit().opened(fake(Session.class));
        assertEquals(1, closed.get());
    }

    @Test
    void whatComesIsSeenWhileTheRestIsStillRead() {
        model.look(CONTOSO, Optional.of(snapshot("before")));
        model.visit().shown().readingBegins();
        model.visit().shown().partRead(FOREST, Parts.ACCEPTED_DOMAINS, domains("contoso.com"));
        assertTrue(model.reading());
        assertEquals(1, model.snapshot().orElseThrow().sides().size());
        model.visit().shown().readingEnded(Optional.of(snapshot("after")));
        assertFalse(model.reading());
        assertEquals("after", model.snapshot().orElseThrow().id());
    }

    @Test
    void whatIsReadAgainStaysAsItWasUntilItComesAnew() {
        Reading<List<AcceptedDomain>> one = domains("one.example");
        Reading<List<AcceptedDomain>> other = domains("other.example");
        Snapshot before = snapshot("before", new SideSnapshot(FOREST, Map.of(Parts.ACCEPTED_DOMAINS.id(), one,
                Parts.SEND_CONNECTORS.id(), Reading.read(List.of(), NOW, "test"))));
        model.look(CONTOSO, Optional.of(before));
        model.choosePair(before.pairs().getFirst());
        model.visit().shown().readingBegins();
        assertEquals(before.sides(), model.snapshot().orElseThrow().sides());
        assertEquals(before.pairs().stream().findFirst(), model.pair());
        assertTrue(model.visit().shown().awaits(FOREST, Parts.ACCEPTED_DOMAINS.id()));

        model.visit().shown().partRead(FOREST, Parts.ACCEPTED_DOMAINS, Reading.notAsked("waits for the other side"));
        assertEquals(one, model.snapshot().orElseThrow().sides().getFirst().read(Parts.ACCEPTED_DOMAINS));

        model.visit().shown().partRead(FOREST, Parts.ACCEPTED_DOMAINS, other);
        assertEquals(other, model.snapshot().orElseThrow().sides().getFirst().read(Parts.ACCEPTED_DOMAINS));
        assertFalse(model.visit().shown().awaits(FOREST, Parts.ACCEPTED_DOMAINS.id()));
        assertTrue(model.visit().shown().awaits(FOREST, Parts.SEND_CONNECTORS.id()));
        model.visit().shown().readingEnded(Optional.empty());
        assertFalse(model.visit().shown().awaits(FOREST, Parts.SEND_CONNECTORS.id()));
    }

    @Test
    void whatWasFoundBeforeStandsUntilTheChecksAreOver() {
        model.visit().shown().checksEnded(report(FINDING));
        model.visit().shown().checksBegin();
        assertEquals(List.of(), model.checks().findings());
        assertEquals(List.of(FINDING), model.checks().knownFindings());
        model.visit().shown().checksBegin();
        assertEquals(List.of(FINDING), model.checks().knownFindings(), "begun again before they were over");
        model.visit().shown().checksEnded(report());
        assertEquals(List.of(), model.checks().knownFindings());
    }

    private static CheckReport report(Finding... findings) {
        CheckDescriptor check = new CheckDescriptor("servers", "test", "Servers", "", "", false, Duration.ZERO,
                Set.of(), Set.of(), List.of(), Set.of());
        return new CheckReport("s", List.of(new CheckResult(PAIR, check, Outcome.FAIL, List.of(findings),
                Duration.ZERO, false)), NOW, NOW);
    }

    @Test
    void aReadingThatFailsLeavesWhatWasReadBefore() {
        model.look(CONTOSO, Optional.of(snapshot("before")));
        model.visit().shown().readingBegins();
        model.visit().shown().readingEnded(Optional.empty());
        assertEquals("before", model.snapshot().orElseThrow().id());
    }

    @Test
    void aFindingIsSeenBeforeTheChecksAreOver() {
        model.visit().shown().checksBegin();
        told.clear();
        model.visit().shown().found(PAIR, FINDING);
        assertEquals(List.of(Topic.CHECKS), told);
        assertTrue(model.checks().running());
        assertEquals(1, model.checks().findings().size());
    }

    @Test
    void selectingTheSameAgainTellsNobody() {
        model.select(new Selected.ResourceSelected(RESOURCE, Optional.empty()));
        model.select(new Selected.ResourceSelected(RESOURCE, Optional.empty()));
        assertEquals(List.of(Topic.SELECTION), told);
    }

    @Test
    void everySideIsToldWhetherItIsConnectedOrNot() {
        model.look(CONTOSO, Optional.empty());
        assertEquals(3, model.sides().size());
        assertTrue(model.sides().stream().allMatch(side -> side.state() == SideStatus.State.NOT_CONNECTED));
    }

    @Test
    void aSideThatCouldNotBeOpenedTellsWhy() {
        model.look(CONTOSO, Optional.empty());
        model.visit().opened(fake(Session.class));
        SideStatus entra = model.sides().stream().filter(side -> side.side() == Side.ENTRA).findFirst().orElseThrow();
        assertEquals(SideStatus.State.NOT_CONNECTED, entra.state());
        assertEquals("No consent.", entra.failure().orElseThrow().message());
    }
}
