package io.isthmus.console.ui.internal.handler;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.operation.VerifyPlanOperation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/** Looks how the plan stands in the organization now. */
public final class VerifyPlanHandler extends ModelHandler {

    @Override
    boolean possible(ConsoleModel model) {
        return model.session().isPresent() && model.plan().filter(PlanRun::begun).isPresent();
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        start(new VerifyPlanOperation(model));
        Views.show(ConsoleIds.PLAN_VIEW);
    }
}
