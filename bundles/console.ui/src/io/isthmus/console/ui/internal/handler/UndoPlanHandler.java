package io.isthmus.console.ui.internal.handler;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.connect.WindowPerson;
import io.isthmus.console.ui.internal.operation.UndoOperation;
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
        String question = NLS.bind(Messages.UndoPlanHandler_question, model.plan().orElseThrow().plan().title());
        int answer = MessageDialog.open(MessageDialog.QUESTION, shell, Messages.UndoPlanHandler_title, question,
                SWT.SHEET, Messages.UndoPlanHandler_undo, Messages.UndoPlanHandler_leave);
        if (answer == 0) {
            Views.show(ConsoleIds.PLAN_VIEW);
            start(new UndoOperation(model, new WindowPerson(shell)));
        }
    }
}
