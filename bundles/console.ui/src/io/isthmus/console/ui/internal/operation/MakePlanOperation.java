package io.isthmus.console.ui.internal.operation;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.model.Visit;

/** Makes a plan of a kind, by what it is asked for. Nothing is changed anywhere. */
public final class MakePlanOperation implements Operation {

    private final ConsoleModel model;
    private final Remediation remediation;

    public MakePlanOperation(ConsoleModel model, Remediation remediation) {
        this.model = model;
        this.remediation = remediation;
    }

    @Override
    public String title() {
        return Messages.MakePlanOperation_title;
    }

    @Override
    public JobFamily family() {
        return JobFamily.CHANGE;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        Visit visit = model.visit();
        PlanBasis basis = PlanBasis.of(visit, Messages.MakePlanOperation_attempted);
        try {
            Plan plan = model.console().planFactory().make(remediation.plan(), basis.connection(), basis.snapshot(),
                    basis.pair(), remediation.parameters(), visit.session(), context.cancel());
            visit.show(PlanRun.made(plan, remediation.parameters()));
            visit.session().ifPresent(session ->
                    visit.rightsSeen(plan, model.console().rights().examine(plan, session, context.cancel())));
        } catch (PlanRefusedException refusal) {
            throw Failures.refused(Messages.MakePlanOperation_attempted, refusal);
        }
    }
}
