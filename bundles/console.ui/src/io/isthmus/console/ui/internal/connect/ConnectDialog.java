package io.isthmus.console.ui.internal.connect;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.ui.job.OperationWizardDialog;
import io.isthmus.ui.model.ConsoleModel;

/** Connects a tenant, or opens what was collected. */
public final class ConnectDialog extends OperationWizardDialog {

    /**
     * @param shell the window
     * @param model what the window looks at
     * @param kind  what is connected
     */
    public ConnectDialog(Shell shell, ConsoleModel model, ConnectionKind kind) {
        super(shell, new ConnectWizard(model, kind));
    }
}
