package io.isthmus.console.ui.internal.handler;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.connect.WindowPerson;
import io.isthmus.console.ui.internal.operation.UndoOperation;
import io.isthmus.console.ui.internal.plan.UndoDialog;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/** Asks, then takes back what the plan did. */
public final class UndoPlanHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.session().isPresent() && model.plan().filter(PlanRun::undoable).isPresent();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        if (new UndoDialog(shell, model.plan().orElseThrow()).open() == Window.OK) {
            Views.show(ConsoleIds.PLAN_VIEW);
            start(new UndoOperation(model, new WindowPerson(shell)));
        }
    }
}
