package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;

/** Undoes what plans did, and nothing else. */
class UndoTest extends OnFakeWorld {

    @Test
    void whatWasThereBeforeThePlanIsNotUndone() throws Exception {
        world.put("AuthServer", Value.members().with("ApplicationIdentifier", Value.of("x")));
        Plan plan = FakePlans.plan(
                FakePlans.set("one", "AuthServer", "ApplicationIdentifier", Value.of("X"), Value.of("")));
        assertEquals(StepState.ALREADY_DONE, step(apply(plan), "one").state(), "names compare without case");
        undo(plan);
        assertEquals(List.of(), world.writes());
    }

    @Test
    void anUndonePlanIsNotAppliedAgain() throws Exception {
        Plan plan = FakePlans.chain();
        apply(plan);
        undo(plan);
        assertThrows(PlanRefusedException.class, () -> apply(plan));
        assertEquals(Phase.UNDONE, resume(plan).state().phase(), "resuming an undone plan has nothing to do");
        assertEquals(Phase.APPLIED, apply(FakePlans.chain()).state().phase(), "a new plan has");
    }

    @Test
    void irreversibleStepsNeedTheNameAndAreNeverUndone() throws Exception {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Step fixed = new Step("fixed", Side.ON_PREMISES, "For ever", Set.of("one"),
                FakePlans.change("AuthServer", "ApplicationIdentifier", Value.of("x")), List.of(), List.of(),
                new Reversibility.Irreversible("keys are gone"), Optional.empty(), Optional.empty());
        Plan plan = FakePlans.plan(gate, fixed);
        assertThrows(PlanRefusedException.class, () -> apply(plan));
        assertThrows(PlanRefusedException.class, () -> engine.apply(plan, session(),
                ApplyOptions.confirmed("contoso"), told::add, Cancel.never()), "the name as it is written");
        assertEquals(List.of(), world.writes());
        assertEquals(Phase.APPLIED, engine.apply(plan, session(), ApplyOptions.confirmed("Contoso"), told::add,
                Cancel.never()).state().phase());

        ChangeResult undone = undo(plan);
        assertEquals(Phase.PARTLY_UNDONE, undone.state().phase());
        assertFalse(undone.state().unfinished(), "nothing is left that could be done");
        assertEquals(StepState.SKIPPED, step(undone, "fixed").state());
        assertTrue(step(undone, "fixed").sentence().contains("keys are gone"));
        assertEquals(StepState.UNDONE, step(undone, "one").state());
    }

    @Test
    void whatCanBeUndoneForATimeIsNotUndoneAfterIt() throws Exception {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Step limited = new Step("one", gate.side(), gate.title(), Set.of(), gate.change(), List.of(), List.of(),
                new Reversibility.ReversibleFor(Duration.ofDays(30), "deleted items are emptied"), gate.inverse(),
                Optional.empty());
        Plan early = FakePlans.plan(limited);
        apply(early);
        time.advance(Duration.ofDays(29));
        assertEquals(StepState.UNDONE, step(undo(early), "one").state());

        Plan late = FakePlans.plan(limited);
        apply(late);
        time.advance(Duration.ofDays(31));
        ChangeResult skipped = undo(late);
        assertEquals(StepState.SKIPPED, step(skipped, "one").state());
        assertTrue(step(skipped, "one").sentence().contains("deleted items are emptied"));
    }

    @Test
    void aPlanThatChangedNothingHasNothingToUndoAndStaysApplied() throws Exception {
        world.put("Gate", Value.members().with("Mode", Value.of("on")));
        Plan plan = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")));
        apply(plan);
        ChangeResult undone = undo(plan);
        assertEquals(Phase.APPLIED, undone.state().phase(), "it was not undone: what it is for is still so");
        assertTrue(undone.sentence().contains("nothing to undo"), undone.sentence());
        assertEquals(undone.state(), engine.plans(time.instant()).get(0));
        assertEquals(Phase.APPLIED, apply(plan).state().phase(), "nothing keeps it from being applied again");
    }

    @Test
    void aPlanThatWasRefusedHasNothingToUndoAndIsClosed() throws Exception {
        world.failsBefore(request -> request.reading() ? Optional.empty()
                : Optional.of(failure(Failure.Kind.DENIED, request, "Not for you")));
        Plan plan = FakePlans.chain();
        apply(plan);
        ChangeResult undone = undo(plan);
        assertEquals(Phase.UNDONE, undone.state().phase());
        assertTrue(undone.sentence().contains("nothing to undo"), undone.sentence());
        assertFalse(undone.state().unfinished());
    }

    @Test
    void aStepWithNothingToUndoIsNotToldAsTakenBackBySomebody() throws Exception {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Step refresh = FakePlans.set("two", "Server", "Fresh", Value.of("yes"), Value.of("no"));
        Change nothing = new Change("Nothing is left", List.of(), List.of(), List.of(),
                refresh.change().verification());
        Plan plan = FakePlans.plan(gate, new Step("two", refresh.side(), refresh.title(), Set.of(), refresh.change(),
                List.of(), List.of(), new Reversibility.Reversible(), Optional.of(nothing), Optional.empty()));
        apply(plan);
        ChangeResult undone = undo(plan);
        assertEquals("The plan is undone: one step was undone.", undone.sentence());
        assertEquals("This step has nothing that could be undone; nothing was sent.", step(undone, "two").sentence());
    }

    @Test
    void whatSomebodyTookBackBeforeIsToldFromWhatWasUndone() throws Exception {
        Plan plan = FakePlans.chain();
        Map<String, Value> before = world.state();
        apply(plan);
        world.put("AuthServer", before.get("AuthServer"));
        world.put("Gate", before.get("Gate"));
        ChangeResult undone = undo(plan);
        assertEquals(Phase.UNDONE, undone.state().phase());
        assertTrue(undone.sentence().contains("4 steps"), undone.sentence());
        assertTrue(undone.sentence().contains("What 2 of them did had been taken back already"), undone.sentence());
        assertTrue(step(undone, "allow").sentence().contains("undone already"), step(undone, "allow").sentence());

        Plan second = FakePlans.chain();
        apply(second);
        before.forEach(world::put);
        world.remove("consents");
        world.remove("application");
        ChangeResult nothing = undo(second);
        assertEquals(Map.of(), nothing.sent());
        assertTrue(nothing.sentence().startsWith("Nothing was sent"), nothing.sentence());
    }

    @Test
    void whatSomebodyChangedSinceIsNotOverwritten() throws Exception {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Change back = gate.inverse().orElseThrow();
        Change guarded = new Change(back.effect(), gate.change().verification().expectations(), List.of(),
                back.actions(), back.verification());
        Plan plan = FakePlans.plan(new Step("one", gate.side(), gate.title(), Set.of(), gate.change(), List.of(),
                List.of(), new Reversibility.Reversible(), Optional.of(guarded), Optional.empty()));
        apply(plan);
        world.put("Gate", Value.members().with("Mode", Value.of("a third")));
        ChangeResult stopped = undo(plan);
        assertEquals(StepState.STOPPED, step(stopped, "one").state());
        assertTrue(step(stopped, "one").sentence().contains("undoing would overwrite"), step(stopped, "one").sentence());
        assertEquals(Value.of("a third"), world.state().get("Gate").at("/Mode"));
        assertTrue(stopped.state().unfinished());
    }

    @Test
    void theTimeToUndoIsOverForAnUndoThatIsTriedAgainToo() throws Exception {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Plan plan = FakePlans.plan(new Step("one", gate.side(), gate.title(), Set.of(), gate.change(), List.of(),
                List.of(), new Reversibility.ReversibleFor(Duration.ofDays(30), "deleted items are emptied"),
                gate.inverse(), Optional.empty()));
        apply(plan);
        world.failsBefore(request -> request.reading() ? Optional.empty()
                : Optional.of(failure(Failure.Kind.DENIED, request, "Not now")));
        assertEquals(StepState.STOPPED, step(undo(plan), "one").state());
        world.failsBefore(request -> Optional.empty());
        time.advance(Duration.ofDays(31));
        assertEquals(StepState.SKIPPED, step(undo(plan), "one").state());
    }
}
