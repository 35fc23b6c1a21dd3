package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.internal.operation.ReadAgainOperation;
import io.isthmus.ui.model.ConsoleModel;

/** Reads again what another process changed. */
public final class ReadAgainHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.elsewhere().isPresent() && !model.reading();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        start(new ReadAgainOperation(model));
    }
}
