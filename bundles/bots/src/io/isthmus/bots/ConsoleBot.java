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
    /** What a watch found. */
    public static final String CHANGES = "io.isthmus.console.ui.changes"; //$NON-NLS-1$
    /** The steps of a plan. */
    public static final String PLAN = "io.isthmus.console.ui.plan"; //$NON-NLS-1$
    /** What the console changed. */
    public static final String LEDGER = "io.isthmus.console.ui.ledger"; //$NON-NLS-1$
    /** Who trusts whom. */
    public static final String TRUST_MAP = "io.isthmus.hybridapp.ui.trustMap"; //$NON-NLS-1$
    /** How far each organization is with each tenant. */
    public static final String MATRIX = "io.isthmus.hybridapp.ui.matrix"; //$NON-NLS-1$

    /** The certificates that matter on both sides. */
    public static final String CERTIFICATES = "io.isthmus.certificates.ui.certificates"; //$NON-NLS-1$
    /** The sign-ins that are kept. */
    public static final String SIGN_INS = "io.isthmus.signins.ui.signIns"; //$NON-NLS-1$
    /** Which keys were used, from where and when. */
    public static final String PROOF = "io.isthmus.signins.ui.proof"; //$NON-NLS-1$

    private final WorkbenchBot workbench = new WorkbenchBot();
    private final boolean opensViews;

    /** A bot that brings a view to the front before it looks there. */
    public ConsoleBot() {
        this(true);
    }

    private ConsoleBot(boolean opensViews) {
        this.opensViews = opensViews;
    }

    /** A bot that looks at what is shown and opens nothing: whoever uses the keyboard alone opens it. */
    public static ConsoleBot ofWhatIsShown() {
        return new ConsoleBot(false);
    }

    private void show(String view) {
        if (opensViews) {
            workbench.show(view);
        }
    }

    /** The window as a whole. */
    public WorkbenchBot workbench() {
        return workbench;
    }

    /** The choice of the demo organization on the welcome page. */
    public WidgetBot seeItWork() {
        show(WELCOME);
        return new WidgetBot("welcome.demo"); //$NON-NLS-1$
    }

    /** Opens the wizard that connects a tenant. */
    public ConnectBot connectTenant() {
        workbench.command("io.isthmus.console.ui.connectTenant"); //$NON-NLS-1$
        return new ConnectBot();
    }

    /** Opens the wizard that makes a plan of any kind. */
    public MakePlanBot makePlan() {
        workbench.command("io.isthmus.console.ui.makePlan"); //$NON-NLS-1$
        return new MakePlanBot();
    }

    /** Opens the same wizard at what the plan that is looked at can be asked for. */
    public MakePlanBot makePlanWith() {
        workbench.command("io.isthmus.console.ui.makePlanWith"); //$NON-NLS-1$
        return new MakePlanBot();
    }

    /** The parameters that the warnings of the plan name, as links to their fields. */
    public WidgetBot helpingParameters() {
        show(PLAN);
        return new WidgetBot("plan.helping"); //$NON-NLS-1$
    }

    /** The button of the open dialog that applies the plan. */
    public WidgetBot applyNow() {
        return new WidgetBot("apply.change"); //$NON-NLS-1$
    }

    /** The field of the open dialog that asks for the organization's name where a step cannot be undone. */
    public WidgetBot nameToApply() {
        return new WidgetBot("apply.name"); //$NON-NLS-1$
    }

    /** What the open dialog says will be taken back. */
    public WidgetBot undone() {
        return new WidgetBot("undo.effects"); //$NON-NLS-1$
    }

    /** The tree of both sides. */
    public TreeBot explorer() {
        show(EXPLORER);
        return new TreeBot("explorer"); //$NON-NLS-1$
    }

    /** The tree of findings. */
    public TreeBot findings() {
        show(CHECKS);
        return new TreeBot("checks.findings"); //$NON-NLS-1$
    }

    /** The sentence for whoever decides. */
    public WidgetBot sentence() {
        show(CHECKS);
        return new WidgetBot("checks.sentence"); //$NON-NLS-1$
    }

    /** The button that runs all checks over what was read. */
    public WidgetBot runChecks() {
        show(CHECKS);
        return new WidgetBot("checks.run"); //$NON-NLS-1$
    }

    /** The button that plans the fix of the finding that is looked at. */
    public WidgetBot planTheFix() {
        show(CHECKS);
        return new WidgetBot("checks.plan"); //$NON-NLS-1$
    }

    /** The button of a plan that a plug-in offers for the finding that is looked at, by the id of the remediation. */
    public WidgetBot offer(String remediation) {
        show(CHECKS);
        return new WidgetBot("checks.offer." + remediation); //$NON-NLS-1$
    }

    /** Looks at another of the plans that can be looked at: the first whose name has a text in it. */
    public void choosePlan(String text) {
        new WidgetBot("plan.plans").chooseWith(text); //$NON-NLS-1$
    }

    /** What watches found. */
    public TableBot changes() {
        show(CHANGES);
        return new TableBot("changes.found"); //$NON-NLS-1$
    }

    /** What is said in place of changes. */
    public WidgetBot noChanges() {
        show(CHANGES);
        return new WidgetBot("changes.found.empty"); //$NON-NLS-1$
    }

    /** The button that shows the changes that came while others were looked at. */
    public WidgetBot newChanges() {
        show(CHANGES);
        return new WidgetBot("changes.arrived"); //$NON-NLS-1$
    }

    /** The button that plans what mends the change that is looked at. */
    public WidgetBot planTheChange() {
        show(CHANGES);
        return new WidgetBot("changes.plan"); //$NON-NLS-1$
    }

    /** The button that notes that somebody looked at the change. */
    public WidgetBot changeSeen() {
        show(CHANGES);
        return new WidgetBot("changes.seen"); //$NON-NLS-1$
    }

    /** How the watch stands, in the organization bar. */
    public WidgetBot watch() {
        return new WidgetBot("bar.watch"); //$NON-NLS-1$
    }

    /** The steps of the plan. */
    public TableBot steps() {
        show(PLAN);
        return new TableBot("plan.steps"); //$NON-NLS-1$
    }

    /** Exactly what the step sends that is looked at. */
    public WidgetBot sent() {
        show(PLAN);
        return new WidgetBot("plan.sent"); //$NON-NLS-1$
    }

    /** The button that applies the plan. */
    public WidgetBot apply() {
        show(PLAN);
        return new WidgetBot("plan.apply"); //$NON-NLS-1$
    }

    /** The button that undoes the plan. */
    public WidgetBot undo() {
        show(PLAN);
        return new WidgetBot("plan.undo"); //$NON-NLS-1$
    }

    /** How far each organization is with each tenant. */
    public TableBot matrix() {
        show(MATRIX);
        return new TableBot("matrix"); //$NON-NLS-1$
    }

    /** Asks for what the checks found as a document. */
    public SaveDialogBot exportFindings() {
        show(CHECKS);
        workbench.command("io.isthmus.console.ui.exportFindings"); //$NON-NLS-1$
        return new SaveDialogBot();
    }

    /** Asks for the plan as a document. */
    public SaveDialogBot exportPlan() {
        show(PLAN);
        new WidgetBot("plan.export").click(); //$NON-NLS-1$
        return new SaveDialogBot();
    }

    /** The button that saves the certificate request that a server made for the plan. */
    public WidgetBot saveRequest() {
        show(PLAN);
        return new WidgetBot("plan.request"); //$NON-NLS-1$
    }

    /** Shows the whole Trust Map in the whole window while somebody looks. */
    public void wholeTrustMap(Runnable look) {
        show(TRUST_MAP);
        workbench.enlarge(TRUST_MAP, true);
        workbench.command("io.isthmus.hybridapp.ui.fit"); //$NON-NLS-1$
        Ui.settle();
        look.run();
        workbench.enlarge(TRUST_MAP, false);
    }

    /** Asks for the Trust Map as a drawing or a picture. */
    public SaveDialogBot exportTrustMap() {
        show(TRUST_MAP);
        workbench.command("io.isthmus.hybridapp.ui.exportMap"); //$NON-NLS-1$
        return new SaveDialogBot();
    }

    /** The certificates that matter on both sides. */
    public CertificatesBot certificates() {
        show(CERTIFICATES);
        return new CertificatesBot(workbench);
    }

    /** Which keys were used, from where and when. */
    public TableBot proof() {
        show(PROOF);
        return new TableBot("proof"); //$NON-NLS-1$
    }

    /** The sign-ins that are kept. */
    public SignInsBot signIns() {
        show(SIGN_INS);
        return new SignInsBot(workbench);
    }

    /** The name of the organization that is looked at, in the organization bar. */
    public WidgetBot organization() {
        return new WidgetBot("bar.organization"); //$NON-NLS-1$
    }

    /** When that was read which is shown, or what another process does, in the organization bar. */
    public WidgetBot age() {
        return new WidgetBot("bar.age"); //$NON-NLS-1$
    }

    /** The button beside what is said of another process, above the findings. */
    public WidgetBot readAgain() {
        show(CHECKS);
        return new WidgetBot("checks.readAgain"); //$NON-NLS-1$
    }

    /** The records of the ledger. */
    public TableBot records() {
        show(LEDGER);
        return new TableBot("ledger.records"); //$NON-NLS-1$
    }

    /** The name of what is selected. */
    public WidgetBot detailsTitle() {
        show(DETAILS);
        return new WidgetBot("details.title"); //$NON-NLS-1$
    }

    /** What the chosen finding stands on. */
    public TableBot evidence() {
        show(CHECKS);
        return new TableBot("checks.evidence"); //$NON-NLS-1$
    }

    /** The properties of what is selected. */
    public TableBot properties() {
        show(DETAILS);
        return new TableBot("details.properties"); //$NON-NLS-1$
    }
}
