package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.ui.model.ConsoleModel;

/** Shows what watches found. */
public final class ShowChangesHandler extends ModelHandler {

    @Override
    void execute(ConsoleModel model, Shell shell) {
        Views.show(ConsoleIds.CHANGES_VIEW);
    }
}
