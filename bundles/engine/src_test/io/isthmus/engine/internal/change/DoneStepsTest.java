package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.HybridPair;

/** What plan makers are told of earlier plans. */
class DoneStepsTest extends OnFakeWorld {

    private Reading<List<DoneStep>> read(HybridPair pair) {
        return DoneSteps.in(Ledger.at(file), pair, time.instant());
    }

    private List<String> done() {
        return read(FakeSession.PAIR).value().orElseThrow().stream().map(one -> one.step().id()).toList();
    }

    @Test
    void whereNothingWasEverChangedTheListIsEmpty() {
        assertEquals(List.of(), done());
    }

    @Test
    void whatWasDoneIsToldOldestFirstUntilItIsUndone() throws Exception {
        Plan first = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")));
        Plan second = FakePlans.plan(
                FakePlans.set("two", "AuthServer", "ApplicationIdentifier", Value.of("X"), Value.of("")));
        apply(first);
        apply(second);
        assertEquals(List.of("one", "two"), done());
        DoneStep one = read(FakeSession.PAIR).value().orElseThrow().getFirst();
        assertEquals(first.id(), one.plan());
        assertEquals(first.kind(), one.kind());
        assertEquals(first.steps().getFirst(), one.step());
        undo(first);
        assertEquals(List.of("two"), done());
    }

    @Test
    void whatWasThereBeforeThePlanWasNotDoneByIt() throws Exception {
        world.put("AuthServer", Value.members().with("ApplicationIdentifier", Value.of("x")));
        apply(FakePlans.plan(
                FakePlans.set("one", "AuthServer", "ApplicationIdentifier", Value.of("X"), Value.of(""))));
        assertEquals(List.of(), done());
    }

    @Test
    void whatWasDoneAtTheServersWasDoneForEachTenantAndWhatWasDoneInOneForThatAlone() throws Exception {
        apply(FakePlans.plan(FakePlans.application(),
                FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"))));
        HybridPair renamed = new HybridPair(FakeSession.PAIR.organization(), FakeSession.PAIR.tenant(), "renamed");
        assertEquals(2, read(renamed).value().orElseThrow().size());
        HybridPair other = new HybridPair(FakeSession.PAIR.organization(), Optional.of("another"), "another");
        assertEquals(List.of("one"), read(other).value().orElseThrow().stream().map(one -> one.step().id()).toList());
        HybridPair forest = new HybridPair(Optional.of("another"), FakeSession.PAIR.tenant(), "another");
        assertEquals(List.of(), read(forest).value().orElseThrow());
    }

    @Test
    void whatAPlanDidInAnotherTenantIsToldThereAndNotInItsOwn() throws Exception {
        FakeWorld litware = new FakeWorld(time);
        litware.put("application", Value.members().with("displayName", Value.of("old")));
        FakeSession both = session().beside("litware", litware, Map.of());
        Plan plan = FakePlans.plan(FakePlans.elsewhere("litware"));
        engine.apply(plan, both, ApplyOptions.usual(), told::add, Cancel.never());
        assertEquals(List.of(), done());
        HybridPair there = new HybridPair(FakeSession.PAIR.organization(), Optional.of("litware"), "Litware");
        assertEquals(1, read(there).value().orElseThrow().size());
        assertEquals(Value.of("new"), litware.state().get("application").at("/displayName"));
        engine.undo(plan.id(), both, ApplyOptions.usual(), told::add, Cancel.never());
        assertEquals(Value.of("old"), litware.state().get("application").at("/displayName"));
        assertEquals(List.of(), read(there).value().orElseThrow());
    }

    @Test
    void aTenantThatCannotBeOpenedAnyMoreKeepsNobodyFromUndoingTheRest() throws Exception {
        FakeWorld litware = new FakeWorld(time);
        litware.put("application", Value.members().with("displayName", Value.of("new")));
        Plan plan = FakePlans.plan(FakePlans.elsewhere("litware"),
                FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")));
        engine.apply(plan, session().beside("litware", litware, Map.of()), ApplyOptions.usual(), told::add, Cancel.never());
        assertThrows(PlanRefusedException.class, () -> resume(plan), "it was there, and is looked at again");
        assertEquals(PlanState.Phase.UNDONE, undo(plan).state().phase());
        assertEquals(Value.of("off"), world.state().get("Gate").at("/Mode"));
    }

    @Test
    void aLedgerThatCannotBeReadIsNoneWithoutSteps() throws Exception {
        apply(FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"))));
        Files.writeString(file, Files.readString(file).replaceFirst("Gate", "Gale"));
        Reading<List<DoneStep>> reading = read(FakeSession.PAIR);
        assertEquals(ReadState.FAILED, reading.state());
        assertTrue(reading.failure().orElseThrow().advice().contains("ledger verify"));
    }
}
