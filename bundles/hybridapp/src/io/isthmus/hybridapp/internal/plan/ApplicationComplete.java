package io.isthmus.hybridapp.internal.plan;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.part.ApplicationPart;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.hybridapp.internal.part.GraphPart;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.text.Counted;

/**
 * Gives the dedicated application that is there what it lacks: permission, service principal, tags and consent; or, on
 * demand, the permissions of Microsoft Graph, while servers go on calling EWS. It makes none.
 */
public final class ApplicationComplete implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        if (plan.parameters().graph()) {
            DedicatedApplication standing = DedicatedApplication.standing(plan);
            GraphPart.consent(plan, standing);
            return plan.draft(NLS.bind(Messages.ApplicationComplete_GraphSummary, standing.displayName()));
        }
        DedicatedApplication application = ApplicationPart.complete(plan);
        return plan.draft(Counted.text(plan.steps().size(), Messages.ApplicationComplete_SummaryOne,
                Messages.ApplicationComplete_Summary, application.displayName(), plan.steps().size()));
    }
}
