package io.isthmus.console.ui.internal.connect;

import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.ui.model.ConsoleModel;

/**
 * The dialog around the wizard. Its button Cancel stops a sign-in that is under way; the workbench's own dialog disables
 * that button meanwhile and has a small square to stop with, without a name for a screen reader.
 */
public final class ConnectDialog extends WizardDialog {

    /**
     * @param shell the window
     * @param model what the window looks at
     * @param kind  what is connected
     */
    public ConnectDialog(Shell shell, ConsoleModel model, ConnectionKind kind) {
        super(shell, new ConnectWizard(model, kind));
    }

    @Override
    protected ProgressMonitorPart createProgressMonitorPart(Composite area, GridLayout layout) {
        return new ProgressMonitorPart(area, layout, SWT.DEFAULT);
    }
}
