package io.isthmus.console.ui.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.engine.right.StepRight;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.ui.model.PlanRun;

class DecisionTest {

    private static PlanRun run(Plan plan, StepState... states) {
        Map<String, StepProgress> progress = Stream.iterate(0, index -> index + 1).limit(states.length)
                .map(index -> new StepProgress(plan.steps().get(index).id(), states[index], "", Optional.of(Fakes.NOW),
                        Optional.empty(), Optional.empty())).collect(Collectors.toMap(StepProgress::step, one -> one));
        return new PlanRun(plan, false, Optional.of(PlanState.Phase.STOPPED), progress, "", Map.of(),
                Optional.empty());
    }

    private static Step irreversible(Step step) {
        return new Step(step.id(), Side.ENTRA, step.title(), step.after(), step.change(), step.outputs(),
                step.differences(), new Reversibility.Irreversible("it was sent"), Optional.empty(), step.settling());
    }

    private static Plan with(Plan plan, List<Step> steps) {
        return new Plan(plan.id(), plan.kind(), plan.title(), plan.summary(), plan.organization(), plan.connection(),
                plan.pair(), plan.snapshot(), plan.made(), steps, plan.permissions(), plan.roles(), plan.warnings());
    }

    @Test
    void applyingListsWhatIsLeftWithEachRequestAndWhetherItCanBeUndone() {
        Plan plan = Fakes.plan("One", "Two");
        assertEquals("""
                1. On-premises: One is changed
                     Set-One
                     Can be undone at any time.

                2. On-premises: Two is changed
                     Set-Two
                     Can be undone at any time.""", Decision.apply(PlanRun.made(plan, Map.of()),
                        Optional.empty(), Optional.empty()).effects());
        Decision left = Decision.apply(run(plan, StepState.DONE), Optional.empty(), Optional.empty());
        assertFalse(left.effects().contains("Set-One"), left.effects());
        assertEquals("&Apply 1 step", left.button());
        assertEquals("A plan: Contoso", left.head());
    }

    @Test
    void undoingListsTheLastStepFirstWithWhatIsSentForIt() {
        Decision undo = Decision.undo(run(Fakes.plan("One", "Two", "Three"), StepState.DONE, StepState.UNKNOWN),
                Optional.empty());
        assertEquals("""
                The last step is undone first. What was there before the plan stays as it is.

                1. On-premises: Two is changed
                     Set-Two

                2. On-premises: One is changed
                     Set-One""", undo.effects());
        assertEquals("&Undo 2 steps", undo.button());
        assertFalse(undo.needsName());
    }

    @Test
    void whatCannotBeUndoneIsSaidToStay() {
        Plan plan = Fakes.plan("One", "Two");
        Decision undo = Decision.undo(run(with(plan, List.of(plan.steps().getFirst(),
                irreversible(plan.steps().getLast()))), StepState.DONE, StepState.DONE), Optional.empty());
        assertTrue(undo.effects().endsWith("""
                What stays:

                1. Entra: Two is changed
                     Cannot be undone: it was sent"""), undo.effects());
        assertEquals("&Undo 1 step", undo.button());
    }

    @Test
    void theNameIsAskedForBeforeWhatCannotBeUndone() {
        Plan plan = Fakes.plan("One");
        assertTrue(Decision.apply(PlanRun.made(with(plan, List.of(irreversible(plan.steps().getFirst()))), Map.of()),
                Optional.empty(), Optional.empty()).needsName());
        assertFalse(Decision.apply(PlanRun.made(plan, Map.of()), Optional.empty(), Optional.empty()).needsName());
    }

    @Test
    void whetherOneMayIsSaidAtEachStepAndWhatIsMissingForAll() {
        Plan plan = Fakes.plan("One");
        PlanRights rights = new PlanRights(List.of(new StepRight(plan.steps().getFirst().id(),
                StepRight.Standing.MAY_NOT, List.of("Role"), "you may not: it needs Role")));

        Decision decision = Decision.apply(PlanRun.made(plan, Map.of()), Optional.of(rights), Optional.of("Nobody approved."));

        assertTrue(decision.effects().endsWith("you may not: it needs Role"), decision.effects());
        assertEquals(Optional.of("Nobody approved."), decision.missing());
    }
}
