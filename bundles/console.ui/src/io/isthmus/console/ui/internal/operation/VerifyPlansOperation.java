package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/**
 * Shows the plan that was left unfinished, else the newest, as the ledger tells it. Where a session is open, an
 * unfinished one is looked at in the organization then. Only what reads is sent.
 */
public final class VerifyPlanOperation implements Operation {

    private final ConsoleModel model;

    public VerifyPlanOperation(ConsoleModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return Messages.VerifyPlanOperation_title;
    }

    @Override
    public JobFamily family() {
        return JobFamily.READ;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        Optional<Connection> connection = model.connection();
        if (connection.isEmpty()) {
            return;
        }
        ChangeEngine engine = model.console().changes(connection.get().id());
        try {
            Optional<PlanState> left = left(engine.plans(model.times().clock().instant()));
            left.ifPresent(this::show);
            if (left.filter(PlanState::unfinished).isPresent() && model.session().isPresent()) {
                verify(engine, left.get(), model.session().get(), context);
            }
        } catch (IOException failed) {
            throw Failures.file(Messages.VerifyPlanOperation_attempted, failed);
        }
    }

    private static Optional<PlanState> left(List<PlanState> plans) {
        return plans.stream().filter(PlanState::unfinished).findFirst().or(() -> plans.stream().findFirst());
    }

    private void verify(ChangeEngine engine, PlanState left, Session session, CallContext context)
            throws SourceException, IOException {
        context.progress().doing(title());
        try {
            show(engine.inspect(left.plan().id(), session, context.cancel()));
        } catch (PlanRefusedException refusal) {
            throw Failures.refused(Messages.VerifyPlanOperation_attempted, refusal);
        }
    }

    private void show(PlanState state) {
        model.show(PlanRun.of(state, state.unfinished() ? Messages.VerifyPlanOperation_unfinished : "")); //$NON-NLS-1$
    }
}
