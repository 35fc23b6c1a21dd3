package io.isthmus.console.ui.internal.handler;

import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.making.MakePlanDialog;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/** Makes a plan of a kind that the user chooses, or that whoever runs the command knows. */
public final class MakePlanHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return mayMake(model);
    }

    /** Whether a plan can be made now: of something that was read as a whole, and not while another is applied or undone. */
    static boolean mayMake(ConsoleModel model) {
        return model.snapshot().isPresent() && !model.reading() && model.plan().filter(PlanRun::running).isEmpty();
    }

    @Override
    void execute(ConsoleModel model, Shell shell, ExecutionEvent event) {
        String kind = event.getParameter(ConsoleIds.MAKE_PLAN_KIND);
        Optional<String> count = Optional.ofNullable(event.getParameter(ConsoleIds.MAKE_PLAN_COUNT));
        model.console().plans().find(kind == null ? "" : kind).ifPresentOrElse( //$NON-NLS-1$
                known -> MakePlanDialog.choose(shell, model, known, count), () -> execute(model, shell));
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        MakePlanDialog.choose(shell, model);
    }
}
