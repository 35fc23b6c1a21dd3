package io.isthmus.console.ui.internal.handler;

import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.operation.MakePlanOperation;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.ui.model.ConsoleModel;

/** Makes a plan of a kind that the user chooses. */
public final class MakePlanHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.snapshot().isPresent() && model.plan().filter(run -> run.running()).isEmpty();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell,
                LabelProvider.createTextProvider(kind -> ((PlanDescriptor) kind).title()));
        dialog.setTitle(Messages.MakePlanHandler_title);
        dialog.setMessage(Messages.MakePlanHandler_message);
        dialog.setElements(model.console().plans().all().toArray());
        if (dialog.open() == ElementListSelectionDialog.OK
                && dialog.getFirstResult() instanceof PlanDescriptor kind) {
            start(new MakePlanOperation(model, Remediation.of(kind.id())));
            Views.show(ConsoleIds.PLAN_VIEW);
        }
    }
}
