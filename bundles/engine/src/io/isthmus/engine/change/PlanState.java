package io.isthmus.engine.change;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.change.Plan;

/**
 * How a plan stands that was applied, as the ledger tells it.
 *
 * @param plan    the plan
 * @param phase   what became of it
 * @param steps   each step, in the plan's order
 * @param started when it was first applied
 * @param changed when something last happened to it
 * @param by      who applied it: account, user and machine
 * @since 1.0
 */
public record PlanState(Plan plan, Phase phase, List<StepProgress> steps, Instant started, Instant changed,
        String by) {

    /**
     * What became of a plan.
     *
     * @since 1.0
     */
    public enum Phase {
        /** It was being applied when this was asked, or when the console last ended. */
        APPLYING,
        /** Every step is fulfilled. */
        APPLIED,
        /** Every step was fulfilled once, and some no longer are: somebody changed the organization since. */
        DRIFTED,
        /** It stopped before every step was fulfilled. */
        STOPPED,
        /** It was being undone when this was asked, or when the console last ended. */
        UNDOING,
        /** Everything that it did was undone. */
        UNDONE,
        /** Some of what it did was undone, and the rest was not. */
        PARTLY_UNDONE
    }

    /** Copies the list. */
    public PlanState {
        steps = List.copyOf(steps);
    }

    /** One step. */
    public Optional<StepProgress> step(String id) {
        return steps.stream().filter(step -> step.step().equals(id)).findFirst();
    }

    /** Whether something is left to be done: a person decides to go on or to undo. */
    public boolean unfinished() {
        return switch (phase) {
            case APPLIED, DRIFTED, UNDONE -> false;
            case APPLYING, STOPPED, UNDOING -> true;
            case PARTLY_UNDONE -> steps.stream().map(StepProgress::state).anyMatch(state ->
                    state == StepState.RUNNING || state == StepState.STOPPED || state == StepState.UNKNOWN
                            || state == StepState.DONE || state == StepState.WAITING || state == StepState.DRIFTED);
        };
    }
}
