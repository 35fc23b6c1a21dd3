package io.isthmus.ui.job;

import org.eclipse.jface.wizard.ProgressMonitorPart;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

/**
 * The dialog around a wizard that works while it is open. Its button Cancel stops the work; the workbench's own dialog
 * disables that button meanwhile and has a small square to stop with, without a name for a screen reader.
 *
 * @since 1.0
 */
public class OperationWizardDialog extends WizardDialog {

    /**
     * @param shell  the window
     * @param wizard what is shown
     */
    public OperationWizardDialog(Shell shell, OperationWizard wizard) {
        super(shell, wizard);
    }

    @Override
    protected final ProgressMonitorPart createProgressMonitorPart(Composite area, GridLayout layout) {
        return new ProgressMonitorPart(area, layout, SWT.DEFAULT);
    }
}
