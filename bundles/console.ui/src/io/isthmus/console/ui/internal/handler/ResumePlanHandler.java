package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/** Goes on with a plan that was begun: applying it, or undoing it where that was begun; each asks first. */
public final class ResumePlanHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.session().isPresent() && model.plan().filter(PlanRun::resumable).isPresent()
                && model.locked().isEmpty();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        boolean forward = model.plan().filter(PlanRun::applicable).isPresent();
        (forward ? new ApplyPlanHandler() : new UndoPlanHandler()).execute(model, shell);
    }
}
