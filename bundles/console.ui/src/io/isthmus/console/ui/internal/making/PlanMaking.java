package io.isthmus.console.ui.internal.making;

import java.util.Optional;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.handler.Views;
import io.isthmus.console.ui.internal.operation.MakePlanOperation;
import io.isthmus.console.ui.internal.operation.ReadAgainOperation;
import io.isthmus.console.ui.internal.operation.SequenceOperation;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;

/** Makes the plan that mends something, at once. */
public final class PlanMaking {

    private PlanMaking() {
    }

    /**
     * Makes a plan and shows it. Where it is refused and a parameter would help, the window asks for that parameter
     * rather than only tell the refusal.
     */
    public static void start(ConsoleModel model, Remediation remediation) {
        start(model, remediation, new MakePlanOperation(model, remediation));
    }

    /** The same for something that a watch found: what it read is shown first, since the plan is made for that. */
    public static void startOverWhatIsNew(ConsoleModel model, Remediation remediation) {
        MakePlanOperation making = new MakePlanOperation(model, remediation);
        start(model, remediation, model.elsewhere().isEmpty() ? making
                : new SequenceOperation(new ReadAgainOperation(model), making));
    }

    private static void start(ConsoleModel model, Remediation remediation, Operation operation) {
        OperationJob.start(operation, failure -> tell(model, remediation, failure));
        Views.show(ConsoleIds.PLAN_VIEW);
    }

    private static void tell(ConsoleModel model, Remediation remediation, Failure failure) {
        Optional<PlanRequest> request = model.console().plans().find(remediation.plan())
                .map(kind -> new PlanRequest(kind, remediation.parameters()));
        request.ifPresent(one -> one.failed(failure));
        if (request.flatMap(PlanRequest::focus).isPresent()) {
            FailureReporter.tell(failure, shell -> MakePlanDialog.show(shell, model, request));
        } else {
            FailureReporter.tell(failure);
        }
    }
}
