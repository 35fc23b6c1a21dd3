package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.operation.CheckOperation;
import io.isthmus.ui.model.ConsoleModel;

/** Runs all checks over what was read. */
public final class RunChecksHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.snapshot().isPresent() && !model.reading() && !model.checks().running();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        start(new CheckOperation(model));
        Views.show(ConsoleIds.CHECKS_VIEW);
    }
}
