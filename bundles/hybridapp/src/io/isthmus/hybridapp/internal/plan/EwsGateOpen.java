package io.isthmus.hybridapp.internal.plan;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.hybridapp.internal.part.EwsGatePart;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;

/**
 * Lets the dedicated application through the EWS gate of Exchange Online, and shuts nobody out.
 */
public final class EwsGateOpen implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        DedicatedApplication application = DedicatedApplication.standing(plan);
        boolean shut = EwsGatePart.open(plan, application);
        if (plan.steps().isEmpty()) {
            throw new PlanRefusedException(String.join(" ", plan.warnings()), Messages.EwsGateOpen_NothingAdvice);
        }
        return plan.draft(NLS.bind(shut ? Messages.EwsGateOpen_SummaryShut : Messages.EwsGateOpen_Summary,
                application.displayName(), plan.facts().ewsAccess().toHours()));
    }
}
