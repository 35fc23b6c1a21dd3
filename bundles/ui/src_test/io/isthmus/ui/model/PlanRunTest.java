package io.isthmus.ui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.HybridPair;

class PlanRunTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private static Step step(String id, Reversibility reversibility) {
        return step(id, reversibility, List.of(Action.repeatable(GraphRequest.delete("/v1.0/x"))));
    }

    private static Step step(String id, Reversibility reversibility, List<Action> actions) {
        Change change = new Change("does " + id, List.of(), List.of(), actions, new Verification(
                List.of(new Expectation(GraphRequest.get("/v1.0/x"), new Condition.Present(""), "there is x")),
                Duration.ofMinutes(1), Duration.ofSeconds(1)));
        boolean irreversible = reversibility instanceof Reversibility.Irreversible;
        return new Step(id, Side.ENTRA, id, Set.of(), change, List.of(), List.of(), reversibility,
                irreversible ? Optional.empty() : Optional.of(change), Optional.empty());
    }

    private static PlanRun run(Optional<Phase> phase, StepState... states) {
        List<Step> steps = List.of(step("one", new Reversibility.Reversible()),
                step("two", new Reversibility.Irreversible("it is sent")));
        Plan plan = new Plan(UUID.randomUUID(), "test", "Test", "Tests.", "Contoso", "contoso",
                new HybridPair(Optional.empty(), Optional.empty(), ""), "s", NOW, steps, List.of(), List.of(),
                List.of());
        PlanRun run = new PlanRun(plan, false, phase, java.util.Map.of(), "", java.util.Map.of(), Optional.empty());
        for (int index = 0; index < states.length; index++) {
            Optional<Instant> until = states[index] == StepState.WAITING ? Optional.of(NOW) : Optional.empty();
            run = run.with(new StepProgress(steps.get(index).id(), states[index], "", Optional.of(NOW), until,
                    Optional.empty()));
        }
        return run;
    }

    @Test
    void aNewPlanCanBeAppliedAndNotUndone() {
        PlanRun made = run(Optional.empty());
        assertEquals(2, made.open());
        assertTrue(made.applicable());
        assertFalse(made.undoable());
        assertTrue(made.needsName(), "a step cannot be undone");
    }

    @Test
    void theNameIsNotAskedForOnceTheIrreversibleStepIsDone() {
        assertFalse(run(Optional.of(Phase.STOPPED), StepState.STOPPED, StepState.DONE).needsName());
    }

    @Test
    void nothingCanBeStartedWhileItRuns() {
        PlanRun running = run(Optional.of(Phase.STOPPED), StepState.DONE).running(true);
        assertFalse(running.applicable() || running.undoable());
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void onlyWhatWasBegunAndIsNotThroughCanBeGoneOnWith(Phase phase) {
        boolean through = phase == Phase.APPLIED || phase == Phase.DRIFTED || phase == Phase.UNDONE;
        PlanRun run = run(Optional.of(phase), StepState.DONE, StepState.PENDING);
        assertEquals(!through, run.resumable());
        assertTrue(run.begun());
        assertFalse(run.running(true).resumable());
        assertFalse(run(Optional.empty()).resumable() || run(Optional.empty()).begun());
    }

    @ParameterizedTest
    @EnumSource(StepState.class)
    void onlyWhatWeDidAndCanTakeBackIsUndoable(StepState state) {
        boolean ours = state == StepState.DONE || state == StepState.WAITING || state == StepState.UNKNOWN
                || state == StepState.DRIFTED;
        assertEquals(ours, run(Optional.of(Phase.STOPPED), state, StepState.PENDING).undoable());
        assertFalse(run(Optional.of(Phase.STOPPED), StepState.ALREADY_DONE, state).undoable(), "irreversible");
    }

    @Test
    void undoingTakesTheLastStepFirstAndLeavesWhatCannotBeUndone() {
        PlanRun done = run(Optional.of(Phase.APPLIED), StepState.DONE, StepState.DONE);
        assertEquals(List.of("one"), done.undoing().stream().map(Step::id).toList());
        assertEquals(List.of("two"), done.staying().stream().map(Step::id).toList());
        PlanRun found = run(Optional.of(Phase.APPLIED), StepState.ALREADY_DONE, StepState.ALREADY_DONE);
        assertEquals(List.of(), found.undoing());
        assertEquals(List.of(), found.staying());
    }

    @Test
    void aStepWhoseWayBackSendsNothingIsNotCountedAmongThoseThatAreTakenBack() {
        Step step = step("readAgain", new Reversibility.Reversible(), List.of());
        Plan plan = new Plan(UUID.randomUUID(), "test", "Test", "Tests.", "Contoso", "contoso",
                new HybridPair(Optional.empty(), Optional.empty(), ""), "s", NOW, List.of(step), List.of(), List.of(),
                List.of());
        PlanRun run = new PlanRun(plan, false, Optional.of(Phase.APPLIED), java.util.Map.of(), "",
                java.util.Map.of(), Optional.empty()).with(new StepProgress(step.id(), StepState.DONE, "",
                        Optional.of(NOW), Optional.empty(), Optional.empty()));
        assertEquals(List.of(), run.undoing());
        assertFalse(run.undoable());
    }

    @Test
    void aStepThatStoppedHalfWayIsTakenBackToo() {
        PlanRun stopped = run(Optional.of(Phase.STOPPED), StepState.STOPPED);
        assertEquals(List.of(), stopped.undoing(), "nothing of it was done");
        PlanRun halfWay = stopped.with(new StepProgress("one", StepState.STOPPED, "", Optional.of(NOW),
                Optional.empty(), Optional.empty(), Optional.empty(), true));
        assertEquals(List.of("one"), halfWay.undoing().stream().map(Step::id).toList());
        assertTrue(halfWay.undoable());
    }

    @Test
    void whatSomebodyTookBackIsNotLeftToBeDone() {
        PlanRun drifted = run(Optional.of(Phase.DRIFTED), StepState.DONE, StepState.DRIFTED);
        assertEquals(0, drifted.open());
        assertFalse(drifted.applicable() || drifted.needsName());
        assertTrue(drifted.undoable());
    }

    @Test
    void anAppliedPlanIsNotAppliedAgainAndAnUndoneOneNotUndoneAgain() {
        assertFalse(run(Optional.of(Phase.APPLIED), StepState.DONE, StepState.DONE).applicable());
        assertFalse(run(Optional.of(Phase.UNDONE), StepState.UNDONE, StepState.SKIPPED).undoable());
    }
}
