package io.isthmus.console.ui.internal.handler;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.connect.ConnectDialog;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.ui.model.ConsoleModel;

/** Opens the wizard for what was collected on a server. */
public final class OpenCollectedHandler extends ModelHandler {

    @Override
    void execute(ConsoleModel model, Shell shell) {
        if (new ConnectDialog(shell, model, ConnectionKind.COLLECTED).open() == Window.OK) {
            Views.show(ConsoleIds.CHECKS_VIEW);
        }
    }
}
