package io.isthmus.console.ui.internal.handler;

import java.util.Optional;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.internal.connect.WindowPerson;
import io.isthmus.console.ui.internal.operation.UndoOperation;
import io.isthmus.console.ui.internal.plan.UndoDialog;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/** Asks, then takes back what the plan did. */
public final class UndoPlanHandler extends DecidedPlanHandler<UndoDialog> {

    @Override
    boolean possible(ConsoleModel model) {
        return model.session().isPresent() && model.plan().filter(PlanRun::undoable).isPresent()
                && model.locked().isEmpty();
    }

    @Override
    UndoDialog dialog(ConsoleModel model, Shell shell, PlanRun run, Optional<String> missing) {
        return new UndoDialog(shell, run, missing);
    }

    @Override
    Operation operation(ConsoleModel model, Shell shell, UndoDialog decided) {
        return new UndoOperation(model, new WindowPerson(shell));
    }
}
