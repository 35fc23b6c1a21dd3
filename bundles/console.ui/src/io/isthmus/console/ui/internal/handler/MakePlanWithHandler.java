package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.internal.making.MakePlanDialog;
import io.isthmus.ui.model.ConsoleModel;

/** Makes the plan that is looked at once more, with what the user asks it for. */
public final class MakePlanWithHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return MakePlanHandler.mayMake(model);
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        MakePlanDialog.ask(shell, model);
    }
}
