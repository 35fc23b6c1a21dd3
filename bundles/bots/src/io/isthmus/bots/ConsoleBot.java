package io.isthmus.bots;

/**
 * The views of the console as page objects.
 *
 * @since 1.0
 */
public final class ConsoleBot {

    /** The views by their ids. */
    public static final String WELCOME = "io.isthmus.console.ui.welcome"; //$NON-NLS-1$
    /** Both sides in one tree. */
    public static final String EXPLORER = "io.isthmus.console.ui.explorer"; //$NON-NLS-1$
    /** What is selected. */
    public static final String DETAILS = "io.isthmus.console.ui.details"; //$NON-NLS-1$
    /** What the checks found. */
    public static final String CHECKS = "io.isthmus.console.ui.checks"; //$NON-NLS-1$
    /** The steps of a plan. */
    public static final String PLAN = "io.isthmus.console.ui.plan"; //$NON-NLS-1$
    /** What the console changed. */
    public static final String LEDGER = "io.isthmus.console.ui.ledger"; //$NON-NLS-1$
    /** Who trusts whom. */
    public static final String TRUST_MAP = "io.isthmus.hybridapp.ui.trustMap"; //$NON-NLS-1$

    private final WorkbenchBot workbench = new WorkbenchBot();

    /** The window as a whole. */
    public WorkbenchBot workbench() {
        return workbench;
    }

    /** The choice of the demo organization on the welcome page. */
    public WidgetBot seeItWork() {
        workbench.show(WELCOME);
        return new WidgetBot("welcome.demo"); //$NON-NLS-1$
    }

    /** The tree of both sides. */
    public TreeBot explorer() {
        workbench.show(EXPLORER);
        return new TreeBot("explorer"); //$NON-NLS-1$
    }

    /** The tree of findings. */
    public TreeBot findings() {
        workbench.show(CHECKS);
        return new TreeBot("checks.findings"); //$NON-NLS-1$
    }

    /** The sentence for whoever decides. */
    public WidgetBot sentence() {
        workbench.show(CHECKS);
        return new WidgetBot("checks.sentence"); //$NON-NLS-1$
    }

    /** The button that plans the fix of the finding that is looked at. */
    public WidgetBot planTheFix() {
        workbench.show(CHECKS);
        return new WidgetBot("checks.plan"); //$NON-NLS-1$
    }

    /** The steps of the plan. */
    public TableBot steps() {
        workbench.show(PLAN);
        return new TableBot("plan.steps"); //$NON-NLS-1$
    }

    /** Exactly what the step sends that is looked at. */
    public WidgetBot sent() {
        workbench.show(PLAN);
        return new WidgetBot("plan.sent"); //$NON-NLS-1$
    }

    /** The button that applies the plan. */
    public WidgetBot apply() {
        workbench.show(PLAN);
        return new WidgetBot("plan.apply"); //$NON-NLS-1$
    }

    /** The button that undoes the plan. */
    public WidgetBot undo() {
        workbench.show(PLAN);
        return new WidgetBot("plan.undo"); //$NON-NLS-1$
    }

    /** The records of the ledger. */
    public TableBot records() {
        workbench.show(LEDGER);
        return new TableBot("ledger.records"); //$NON-NLS-1$
    }

    /** The name of what is selected. */
    public WidgetBot detailsTitle() {
        workbench.show(DETAILS);
        return new WidgetBot("details.title"); //$NON-NLS-1$
    }

    /** The properties of what is selected. */
    public TableBot properties() {
        workbench.show(DETAILS);
        return new TableBot("details.properties"); //$NON-NLS-1$
    }
}
