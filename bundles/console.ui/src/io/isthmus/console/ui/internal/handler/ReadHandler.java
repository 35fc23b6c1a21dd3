package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.internal.operation.ReadOperation;
import io.isthmus.ui.model.ConsoleModel;

/** Reads both sides again. */
public final class ReadHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.session().isPresent() && !model.reading();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        start(new ReadOperation(model, false));
    }
}
