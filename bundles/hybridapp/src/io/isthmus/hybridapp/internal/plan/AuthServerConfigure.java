package io.isthmus.hybridapp.internal.plan;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.part.AuthServerPart;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.hybridapp.internal.part.OverrideReadiness;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;

/**
 * Points the Auth Server of the tenant at the dedicated application and has it serve the tenant's domains; where that
 * is asked for, tells it where Microsoft Graph answers, too.
 */
public final class AuthServerConfigure implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        OwnAuthServer authServer = OwnAuthServer.of(context, plan.tenant(), plan.parameters());
        DedicatedApplication application = DedicatedApplication.standing(plan);
        OverrideReadiness.checkWhereOn(plan, application);
        AuthServerPart.point(plan, application, authServer);
        if (plan.parameters().graph()) {
            AuthServerPart.graph(plan, authServer.server());
        }
        return plan.draft(NLS.bind(Messages.AuthServerConfigure_Summary, authServer.server().name(),
                plan.facts().propagation().toMinutes()));
    }
}
