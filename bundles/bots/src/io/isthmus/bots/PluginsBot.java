package io.isthmus.bots;

/**
 * The view of plug-ins.
 *
 * @since 1.0
 */
public final class PluginsBot {

    /** Its id. */
    public static final String VIEW = "io.isthmus.plugins.ui.plugins"; //$NON-NLS-1$

    /** The title of the dialog that asks before one is removed. */
    public static final String REMOVE_DIALOG = "Remove a plug-in"; //$NON-NLS-1$

    private final WorkbenchBot workbench;

    /** Brings the view to the front. */
    public PluginsBot(WorkbenchBot workbench) {
        this.workbench = workbench;
        workbench.show(VIEW);
    }

    /** The plug-ins that are installed. */
    public TableBot table() {
        return new TableBot("plugins"); //$NON-NLS-1$
    }

    /** What went wrong with the one that is looked at. */
    public TableBot troubles() {
        return new TableBot("plugins.troubles"); //$NON-NLS-1$
    }

    /** What is said in place of plug-ins. */
    public WidgetBot none() {
        return new WidgetBot("plugins.empty"); //$NON-NLS-1$
    }

    /** What a column shows of the first plug-in; empty where there is none. */
    public String first(String head) {
        return table().rowCount() == 0 ? "" : table().cell(0, table().heads().indexOf(head)); //$NON-NLS-1$
    }

    /** Opens the wizard that installs plug-ins. */
    public InstallPluginsBot install() {
        workbench.command("io.isthmus.plugins.ui.install"); //$NON-NLS-1$
        return new InstallPluginsBot();
    }

    /** Opens the same wizard at the site of the plug-in that is looked at. */
    public InstallPluginsBot update() {
        workbench.command("io.isthmus.plugins.ui.update"); //$NON-NLS-1$
        return new InstallPluginsBot();
    }

    /** Asks for the plug-in that is looked at to be removed. */
    public ShellBot remove() {
        workbench.command("io.isthmus.plugins.ui.remove"); //$NON-NLS-1$
        return new ShellBot(REMOVE_DIALOG);
    }

    /** Uses the plug-in again that was switched off. */
    public void switchOn() {
        workbench.command("io.isthmus.plugins.ui.switchOn"); //$NON-NLS-1$
    }
}
