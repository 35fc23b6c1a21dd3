package io.isthmus.console.ui.internal.handler;

import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.internal.connect.WindowPerson;
import io.isthmus.console.ui.internal.operation.ApplyOperation;
import io.isthmus.console.ui.internal.plan.ApplyDialog;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/** Repeats what the plan will change, and applies it where the user says so. */
public final class ApplyPlanHandler extends DecidedPlanHandler<ApplyDialog> {

    @Override
    boolean possible(ConsoleModel model) {
        return model.session().isPresent() && model.plan().filter(PlanRun::applicable).isPresent()
                && model.locked().isEmpty();
    }

    @Override
    ApplyDialog dialog(ConsoleModel model, Shell shell, PlanRun run, Optional<String> missing) {
        return new ApplyDialog(shell, run, model.visit().rights(run.plan()), missing);
    }

    @Override
    Operation operation(ConsoleModel model, Shell shell, ApplyDialog decided) {
        return new ApplyOperation(model, decided.options(), new WindowPerson(shell));
    }
}
