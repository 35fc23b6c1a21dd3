package io.isthmus.hybridapp.internal.plan;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Applicability;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.part.ApplicationPart;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthServer;

/**
 * Makes the dedicated application with its permission, service principal and consent. One that is there is completed,
 * never deleted and made again.
 */
public final class ApplicationCreate implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        Applicability.check(context);
        AuthServer authServer = OwnAuthServer.find(context, plan.tenant());
        DedicatedApplication application = ApplicationPart.make(plan, authServer, List.of());
        return plan.draft(NLS.bind(Messages.ApplicationCreate_Summary, application.displayName(), plan.steps().size()));
    }
}
