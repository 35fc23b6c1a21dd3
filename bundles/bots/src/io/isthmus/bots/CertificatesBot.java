package io.isthmus.bots;

/**
 * The view of the certificates, once it was shown: showing it again would take the keys from a dialog.
 *
 * @since 1.0
 */
public final class CertificatesBot {

    private final WorkbenchBot workbench;

    CertificatesBot(WorkbenchBot workbench) {
        this.workbench = workbench;
    }

    /** The certificates that matter on both sides. */
    public TableBot table() {
        return new TableBot("certificates"); //$NON-NLS-1$
    }

    /** The timeline of the certificates that the table shows. */
    public WidgetBot timeline() {
        return new WidgetBot("certificates.timeline"); //$NON-NLS-1$
    }

    /** Asks for the timeline as a drawing. */
    public SaveDialogBot exportTimeline() {
        workbench.command("io.isthmus.certificates.ui.exportTimeline"); //$NON-NLS-1$
        return new SaveDialogBot();
    }

    /** What the open dialog tells of a certificate or a file. */
    public WidgetBot told() {
        return new WidgetBot("certificates.text"); //$NON-NLS-1$
    }
}
