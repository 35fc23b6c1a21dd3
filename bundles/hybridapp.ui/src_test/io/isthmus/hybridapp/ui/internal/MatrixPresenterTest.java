package io.isthmus.hybridapp.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.engine.Console;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.hybridapp.matrix.MatrixRow;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.TestFacts;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.Column;

class MatrixPresenterTest {

    private final ConsoleModel model = new ConsoleModel(console());
    private final MatrixPresenter presenter = new MatrixPresenter(model);

    /** Two organizations with one tenant: the second one is the first again, in another forest. */
    private static Snapshot twoForests() {
        Snapshot first = Contoso.setUp().snapshot();
        Snapshot second = Contoso.freshHybrid().snapshot();
        List<SideSnapshot> sides = new ArrayList<>(first.sides());
        second.sides().stream().filter(side -> side.scope().side() == Side.ON_PREMISES)
                .map(side -> new SideSnapshot(new Scope(side.scope().side(),
                        "corp.woodgrovebank.com", "Woodgrove"), side.parts())).forEach(sides::add);
        return new Snapshot(first.id(), first.organization(), first.taken(), sides, first.pending(),
                first.ledgerHead(), first.notes());
    }

    @BeforeEach
    void read() {
        model.look(new Connection("contoso", "Contoso", ConnectionKind.SNAPSHOT, Map.of()), Optional.of(twoForests()));
        presenter.show(presenter.look());
    }

    private MatrixRow row(int number) {
        return presenter.table().visible().get(number);
    }

    @Test
    void aRowStandsForEachPairAndAShapeForEachState() {
        assertEquals(List.of("Contoso", "Woodgrove"),
                presenter.table().visible().stream().map(MatrixRow::organization).toList());
        Column<MatrixRow> authServer = presenter.table().columns().stream()
                .filter(column -> column.id().equals("authServer")).findFirst().orElseThrow();
        assertEquals(List.of(Mark.GOOD, Mark.WARNING),
                List.of(authServer.mark().apply(row(0)), authServer.mark().apply(row(1))));
        assertTrue(presenter.summary().startsWith("2 pairs"), presenter.summary());
    }

    @Test
    void plansAreMadeForTheRowThatIsLookedAt() {
        HybridPair first = model.pair().orElseThrow();
        presenter.select(row(1));
        assertEquals(Optional.of(row(1).pair()), model.pair());
        assertEquals(Optional.of(row(1)), presenter.selected());
        assertTrue(row(1).plans().contains("authserver.configure"), row(1).plans()::toString);
        presenter.select(row(0));
        assertEquals(Optional.of(first), model.pair());
        assertEquals(List.of("shared.cleanup", "graph.stage"), row(0).plans());
    }

    @Test
    void aPlanForAllGoesFromPairToPairThatHasSomethingToDo() {
        presenter.select(row(1));
        assertEquals(List.of(row(1), row(0)), presenter.rowsFor("shared.cleanup"));
        assertEquals(List.of(row(1)), presenter.rowsFor("authserver.configure"));
        presenter.planForAll("shared.cleanup");
        assertEquals("", presenter.roundSentence());
        assertEquals(Optional.of("shared.cleanup"), presenter.next());
        assertEquals(Optional.of(row(1).pair()), model.pair());
        assertTrue(presenter.roundSentence().contains("1 of 2") && presenter.roundSentence().contains("Woodgrove"),
                presenter.roundSentence());
        assertTrue(presenter.round().orElseThrow().more());
        assertEquals(Optional.of("shared.cleanup"), presenter.next());
        assertEquals(Optional.of(row(0).pair()), model.pair());
        assertFalse(presenter.round().orElseThrow().more());
        assertEquals(Optional.empty(), presenter.next());
        assertEquals(Optional.empty(), presenter.round());
    }

    @Test
    void whoMakesNoPlanForAPairIsAskedForNoOther() {
        presenter.planForAll("shared.cleanup");
        assertEquals("0 of 2", presenter.count());
        presenter.next();
        assertEquals("1 of 2", presenter.count());
        model.visit().show(PlanRun.made(plan(), Map.of()));
        presenter.asked();
        assertTrue(presenter.round().isPresent());
        presenter.next();
        presenter.asked();
        assertEquals(Optional.empty(), presenter.round());
        assertEquals("", presenter.roundSentence());
    }

    private Plan plan() {
        return new Plan(new UUID(1, 2), "shared.cleanup", "A plan", "It changes things.", "Contoso", "contoso",
                row(0).pair(), "s", Instant.EPOCH, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void whereMuchIsToBeDoneThePlanThatSetsAllUpComesFirst() {
        assertEquals("hybrid.setup", row(1).plans().getFirst());
        assertFalse(row(0).plans().contains("hybrid.setup"), row(0).plans()::toString);
    }

    @Test
    void aPairThatIsNoLongerThereIsLeftOut() {
        presenter.select(row(0));
        presenter.planForAll("shared.cleanup");
        presenter.next();
        Snapshot whole = model.snapshot().orElseThrow();
        Snapshot first = new Snapshot("later", whole.organization(), whole.taken(), whole.sides().stream()
                .filter(side -> !side.scope().title().equals("Woodgrove")).toList(), whole.pending(), whole.ledgerHead(),
                whole.notes());
        presenter.show(new MatrixPresenter.Looked(Optional.of(first), List.of(row(0))));
        assertEquals(Optional.empty(), presenter.next());
        assertEquals("", presenter.roundSentence());
    }

    @Test
    void anotherOrganizationEndsIt() {
        presenter.planForAll("shared.cleanup");
        model.look(new Connection("other", "Other", ConnectionKind.SNAPSHOT, Map.of()), Optional.empty());
        assertEquals(Optional.empty(), presenter.round());
    }

    @Test
    void theDetailsReadWithoutColour() {
        String details = presenter.details(row(1));
        assertTrue(details.contains("○ Auth Server: "), details);
        assertTrue(presenter.details(row(0)).contains("✓ Auth Server: "), presenter.details(row(0)));
        assertTrue(details.contains("→ sharing.epr"), details);
    }

    private static Console console() {
        return (Console) Proxy.newProxyInstance(Console.class.getClassLoader(), new Class<?>[] { Console.class },
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "facts" -> new TestFacts();
                    case "plans" -> Proxy.newProxyInstance(PlanRegistry.class.getClassLoader(),
                            new Class<?>[] { PlanRegistry.class }, (plans, asked, id) -> Optional.empty());
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
