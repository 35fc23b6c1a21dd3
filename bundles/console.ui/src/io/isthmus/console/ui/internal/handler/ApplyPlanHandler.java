package io.isthmus.console.ui.internal.handler;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.connect.WindowPerson;
import io.isthmus.console.ui.internal.operation.ApplyOperation;
import io.isthmus.console.ui.internal.plan.ApplyDialog;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/** Repeats what the plan will change, and applies it where the user says so. */
public final class ApplyPlanHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.session().isPresent() && model.plan().filter(PlanRun::applicable).isPresent();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        ApplyDialog dialog = new ApplyDialog(shell, model.plan().orElseThrow());
        if (dialog.open() == Window.OK) {
            Views.show(ConsoleIds.PLAN_VIEW);
            start(new ApplyOperation(model, dialog.options(), new WindowPerson(shell)));
        }
    }
}
