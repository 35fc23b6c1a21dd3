package io.isthmus.console.ui.internal.handler;

import java.util.Optional;

import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.operation.ApprovalOperation;
import io.isthmus.console.ui.internal.plan.ChangeDialog;
import io.isthmus.ui.InWindow;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/**
 * Changes something by the plan where somebody says so, who is told what is missing for it.
 *
 * @param <D> how somebody is asked
 */
abstract class DecidedPlanHandler<D extends ChangeDialog> extends ModelHandler {

    @Override
    final void execute(ConsoleModel model, Shell shell) {
        PlanRun run = model.plan().orElseThrow();
        start(new ApprovalOperation(model, run.plan(),
                missing -> InWindow.later(window -> decide(model, window, run, missing))));
    }

    private void decide(ConsoleModel model, Shell shell, PlanRun run, Optional<String> missing) {
        if (model.plan().map(PlanRun::plan).filter(run.plan()::equals).isEmpty()) {
            return;
        }
        D dialog = dialog(model, shell, run, missing);
        int decided = dialog.open();
        if (decided == Window.OK) {
            Views.show(ConsoleIds.PLAN_VIEW);
            start(operation(model, shell, dialog));
        } else if (decided == ChangeDialog.EXPORT) {
            Commands.run(ConsoleIds.EXPORT_PLAN_COMMAND);
        }
    }

    /** @param missing why it must not be done yet */
    abstract D dialog(ConsoleModel model, Shell shell, PlanRun run, Optional<String> missing);

    /** What is done then. */
    abstract Operation operation(ConsoleModel model, Shell shell, D decided);
}
