package io.isthmus.console.ui;

/**
 * Ids of the console's views and commands, as they stand in plugin.xml.
 *
 * @since 1.0
 */
public final class ConsoleIds {

    /** The three ways to begin. */
    public static final String WELCOME_VIEW = "io.isthmus.console.ui.welcome"; //$NON-NLS-1$
    /** Both sides in one tree. */
    public static final String EXPLORER_VIEW = "io.isthmus.console.ui.explorer"; //$NON-NLS-1$
    /** What is selected. */
    public static final String DETAILS_VIEW = "io.isthmus.console.ui.details"; //$NON-NLS-1$
    /** What the checks found. */
    public static final String CHECKS_VIEW = "io.isthmus.console.ui.checks"; //$NON-NLS-1$
    /** What a watch found. */
    public static final String CHANGES_VIEW = "io.isthmus.console.ui.changes"; //$NON-NLS-1$
    /** The steps of a plan. */
    public static final String PLAN_VIEW = "io.isthmus.console.ui.plan"; //$NON-NLS-1$
    /** What the console changed. */
    public static final String LEDGER_VIEW = "io.isthmus.console.ui.ledger"; //$NON-NLS-1$

    /** Opens the demo organization. */
    public static final String DEMO_COMMAND = "io.isthmus.console.ui.connectDemo"; //$NON-NLS-1$
    /** The parameter of that command for another scenario than the usual one: its name. */
    public static final String DEMO_SCENARIO = "io.isthmus.console.ui.connectDemo.scenario"; //$NON-NLS-1$
    /** Opens the wizard that connects a tenant. */
    public static final String TENANT_COMMAND = "io.isthmus.console.ui.connectTenant"; //$NON-NLS-1$
    /** Opens the wizard for what was collected on a server. */
    public static final String COLLECTED_COMMAND = "io.isthmus.console.ui.openCollected"; //$NON-NLS-1$
    /** Opens the connection that is looked at again. */
    public static final String RECONNECT_COMMAND = "io.isthmus.console.ui.reconnect"; //$NON-NLS-1$
    /** Reads both sides again. */
    public static final String READ_COMMAND = "io.isthmus.console.ui.read"; //$NON-NLS-1$
    /** Watches for changes, or no more. */
    public static final String WATCH_COMMAND = "io.isthmus.console.ui.watch"; //$NON-NLS-1$
    /** Shows what watches found. */
    public static final String SHOW_CHANGES_COMMAND = "io.isthmus.console.ui.showChanges"; //$NON-NLS-1$
    /** Has the watch look now. */
    public static final String LOOK_NOW_COMMAND = "io.isthmus.console.ui.lookNow"; //$NON-NLS-1$
    /** Runs the checks. */
    public static final String CHECK_COMMAND = "io.isthmus.console.ui.runChecks"; //$NON-NLS-1$
    /** Makes a plan of a kind that the user chooses. */
    public static final String MAKE_PLAN_COMMAND = "io.isthmus.console.ui.makePlan"; //$NON-NLS-1$
    /** The parameter of that command for whoever knows the kind: a plan's id. */
    public static final String MAKE_PLAN_KIND = "io.isthmus.console.ui.makePlan.kind"; //$NON-NLS-1$
    /** The parameter of that command for one of several plans that are made one after the other: "1 of 2". */
    public static final String MAKE_PLAN_COUNT = "io.isthmus.console.ui.makePlan.count"; //$NON-NLS-1$
    /** Applies the plan that is looked at. */
    public static final String APPLY_COMMAND = "io.isthmus.console.ui.applyPlan"; //$NON-NLS-1$
    /** Undoes the plan that is looked at. */
    public static final String UNDO_COMMAND = "io.isthmus.console.ui.undoPlan"; //$NON-NLS-1$
    /** Exports the plan that is looked at. */
    public static final String EXPORT_PLAN_COMMAND = "io.isthmus.console.ui.exportPlan"; //$NON-NLS-1$
    /** Saves the certificate request that a server made for the plan that is looked at. */
    public static final String SAVE_REQUEST_COMMAND = "io.isthmus.console.ui.saveRequest"; //$NON-NLS-1$
    /** Verifies the ledger. */
    public static final String VERIFY_LEDGER_COMMAND = "io.isthmus.console.ui.verifyLedger"; //$NON-NLS-1$

    private ConsoleIds() {
    }
}
