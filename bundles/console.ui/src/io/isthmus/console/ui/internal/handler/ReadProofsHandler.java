package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.internal.operation.ReadOperation;
import io.isthmus.ui.model.ConsoleModel;

/** Reads both sides again, with what proves that it works and leaves a trace in a log. */
public final class ReadProofsHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.session().isPresent() && !model.reading();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        start(new ReadOperation(model, true));
    }
}
