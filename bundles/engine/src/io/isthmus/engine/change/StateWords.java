package io.isthmus.engine.change;

/**
 * How plans and their steps stand, in words.
 *
 * @since 1.0
 */
public final class StateWords {

    private StateWords() {
    }

    /** How a step stands: "done", "was done already". */
    public static String of(StepState state) {
        return switch (state) {
            case PENDING -> Messages.StepPending;
            case RUNNING -> Messages.StepRunning;
            case ALREADY_DONE -> Messages.StepAlreadyDone;
            case DONE -> Messages.StepDone;
            case WAITING -> Messages.StepWaiting;
            case DRIFTED -> Messages.StepDrifted;
            case STOPPED -> Messages.StepStopped;
            case UNKNOWN -> Messages.StepUnknown;
            case UNDONE -> Messages.StepUndone;
            case SKIPPED -> Messages.StepSkipped;
        };
    }

    /** What became of a plan: "applied", "stopped". */
    public static String of(PlanState.Phase phase) {
        return switch (phase) {
            case APPLYING -> Messages.PlanApplying;
            case APPLIED -> Messages.PlanApplied;
            case DRIFTED -> Messages.PlanDrifted;
            case STOPPED -> Messages.PlanStopped;
            case UNDOING -> Messages.PlanUndoing;
            case UNDONE -> Messages.PlanUndone;
            case PARTLY_UNDONE -> Messages.PlanPartlyUndone;
        };
    }
}
