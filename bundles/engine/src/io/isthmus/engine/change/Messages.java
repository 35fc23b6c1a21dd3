package io.isthmus.engine.change;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String DamagedPlan;
    public static String NewerPlan;
    public static String NoPlan;
    public static String PlanApplied;
    public static String PlanApplying;
    public static String PlanDrifted;
    public static String PlanPartlyUndone;
    public static String PlanStopped;
    public static String PlanUndoing;
    public static String PlanUndone;
    public static String StepAlreadyDone;
    public static String StepDone;
    public static String StepDrifted;
    public static String StepPending;
    public static String StepRunning;
    public static String StepSkipped;
    public static String StepStopped;
    public static String StepUndone;
    public static String StepUnknown;
    public static String StepWaiting;

    static {
        NLS.initializeMessages("io.isthmus.engine.change.messages", Messages.class);
    }

    private Messages() {
    }
}
