package io.isthmus.hybridapp.internal.plan;

import io.isthmus.hybridapp.internal.choice.Applicability;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.choice.SigningServers;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.hybridapp.internal.part.OverridePart;
import io.isthmus.hybridapp.internal.part.OverrideReadiness;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.text.Counted;

/**
 * Switches the override on for every server that can use the dedicated application. Refused where servers would then
 * use an application that cannot be used yet.
 */
public final class OverrideOn implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        Applicability.check(context);
        AuthServer authServer = OwnAuthServer.find(context, plan.tenant());
        SigningServers servers = SigningServers.of(context, plan.warnings());
        DedicatedApplication application = DedicatedApplication.standing(plan);
        OverrideReadiness.check(plan, application, authServer);
        OverridePart.on(plan, application, authServer, servers.able());
        return plan.draft(Counted.text(servers.able().size(), Messages.OverrideOn_SummaryOne,
                Messages.OverrideOn_Summary, servers.able().size(), plan.facts().propagation().toMinutes()));
    }
}
