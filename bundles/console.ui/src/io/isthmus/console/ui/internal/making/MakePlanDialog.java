package io.isthmus.console.ui.internal.making;

import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.handler.Views;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.ui.job.OperationWizardDialog;
import io.isthmus.ui.model.ConsoleModel;

/** Makes a plan. Its button makes it; nothing is changed by that. */
public final class MakePlanDialog extends OperationWizardDialog {

    private MakePlanDialog(Shell shell, ConsoleModel model, Optional<PlanRequest> begun, Optional<String> count) {
        super(shell, new MakePlanWizard(model, begun, count));
    }

    /** Lets a kind of plan be chosen. */
    public static void choose(Shell shell, ConsoleModel model) {
        show(shell, model, Optional.empty());
    }

    /**
     * Begins with a kind that is chosen already.
     *
     * @param count which of how many plans it is that are made one after the other; empty for one alone
     */
    public static void choose(Shell shell, ConsoleModel model, PlanDescriptor kind, Optional<String> count) {
        show(shell, model, Optional.of(PlanRequest.again(model, kind)), count);
    }

    /** Asks what the plan that is looked at is to be made with; lets a kind be chosen where there is no plan. */
    public static void ask(Shell shell, ConsoleModel model) {
        show(shell, model, PlanRequest.again(model));
    }

    /** The same, at the field of a parameter. */
    public static void ask(Shell shell, ConsoleModel model, PlanParameter parameter) {
        Optional<PlanRequest> again = PlanRequest.again(model);
        again.ifPresent(request -> request.lookAt(parameter));
        show(shell, model, again);
    }

    /** Shows a request, and the plan where it was made. */
    static void show(Shell shell, ConsoleModel model, Optional<PlanRequest> begun) {
        show(shell, model, begun, Optional.empty());
    }

    private static void show(Shell shell, ConsoleModel model, Optional<PlanRequest> begun, Optional<String> count) {
        if (new MakePlanDialog(shell, model, begun, count).open() == Window.OK) {
            Views.show(ConsoleIds.PLAN_VIEW);
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.FINISH_ID).setText(Messages.MakePlanDialog_make);
        setButtonLayoutData(getButton(IDialogConstants.FINISH_ID));
    }
}
