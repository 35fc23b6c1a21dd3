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
import io.isthmus.ui.model.Visit;

/**
 * Shows the plans that were left unfinished, else the newest, as the ledger tells them. Where a session is open, each
 * unfinished one is looked at in the organization then. Only what reads is sent.
 */
public final class VerifyPlansOperation implements Operation {

    private final ConsoleModel model;

    public VerifyPlansOperation(ConsoleModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return Messages.VerifyPlansOperation_title;
    }

    @Override
    public JobFamily family() {
        return JobFamily.READ;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        run(model.visit(), context);
    }

    /** Shows those of the organization that a visit is at. */
    void run(Visit visit, CallContext context) throws SourceException {
        Optional<Connection> connection = visit.connection();
        if (connection.isEmpty()) {
            return;
        }
        ChangeEngine engine = model.console().changes(connection.get().id());
        try {
            List<PlanState> plans = engine.plans(visit.times().clock().instant());
            List<PlanState> unfinished = plans.stream().filter(PlanState::unfinished).toList();
            unfinished.forEach(state -> visit.planKnown(run(state)));
            unfinished.stream().findFirst().or(() -> plans.stream().findFirst())
                    .ifPresent(state -> visit.show(run(state)));
            if (!unfinished.isEmpty() && visit.session().isPresent()) {
                context.progress().doing(title());
                verify(engine, unfinished, visit, context);
            }
        } catch (IOException failed) {
            throw Failures.file(Messages.VerifyPlansOperation_attempted, failed);
        }
    }

    /** One that cannot be looked at does not keep the others from it. */
    private void verify(ChangeEngine engine, List<PlanState> unfinished, Visit visit, CallContext context)
            throws SourceException, IOException {
        Session session = visit.session().orElseThrow();
        Optional<PlanRefusedException> refused = Optional.empty();
        for (PlanState state : unfinished) {
            try {
                visit.planKnown(run(engine.inspect(state.plan().id(), session, context.cancel())));
            } catch (PlanRefusedException refusal) {
                refused = Optional.of(refused.orElse(refusal));
            }
        }
        if (refused.isPresent()) {
            throw Failures.refused(Messages.VerifyPlansOperation_attempted, refused.get());
        }
    }

    /** A plan as the ledger tells it; of one that is not finished it is said that nothing is sent. */
    static PlanRun run(PlanState state) {
        return PlanRun.of(state, state.unfinished() ? Messages.VerifyPlansOperation_unfinished : ""); //$NON-NLS-1$
    }
}
