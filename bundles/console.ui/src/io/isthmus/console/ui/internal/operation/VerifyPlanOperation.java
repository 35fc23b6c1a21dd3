package io.isthmus.console.ui.internal.operation;

import java.io.IOException;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StateWords;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.model.Visit;

/** Looks how the plan that is looked at stands in the organization now. Only what reads is sent. */
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
        Visit visit = model.visit();
        String attempted = Messages.VerifyPlanOperation_attempted;
        Session session = visit.session().orElseThrow(() -> Failures.notConnected(attempted));
        Plan plan = visit.plan().map(PlanRun::plan).orElseThrow(() -> Failures.notConnected(attempted));
        try {
            PlanState state = model.console().changes(session.connection().id())
                    .inspect(plan.id(), session, context.cancel());
            visit.planKnown(PlanRun.of(state, NLS.bind(Messages.VerifyPlanOperation_seen,
                    visit.times().exactly(visit.times().clock().instant()), StateWords.of(state.phase()))));
            visit.rightsSeen(plan, model.console().rights().examine(plan, session, context.cancel()));
        } catch (PlanRefusedException refusal) {
            throw Failures.refused(attempted, refusal);
        } catch (IOException failed) {
            throw Failures.file(attempted, failed);
        }
    }
}
