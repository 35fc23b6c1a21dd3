package io.isthmus.hybridapp.internal.plan;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Applicability;
import io.isthmus.hybridapp.internal.choice.GraphServers;
import io.isthmus.hybridapp.internal.choice.OtherTenants;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.hybridapp.internal.part.GraphPart;
import io.isthmus.hybridapp.internal.part.OverridePart;
import io.isthmus.hybridapp.internal.part.OverrideReadiness;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.text.Counted;
import io.isthmus.sdk.text.Moments;

/**
 * The second stage: servers whose build can do it call Microsoft Graph in the place of EWS, before Exchange Online ends
 * EWS. The others stay with EWS. The first stage must be done, since Graph is called as the dedicated application.
 */
public final class GraphStage implements PlanChoices {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        Applicability.check(context);
        GraphServers servers = GraphServers.of(context, plan.facts(), plan.warnings());
        AuthServer authServer = OwnAuthServer.find(context, plan.tenant());
        List<String> others = OtherTenants.withoutGraph(context, plan.tenant(), plan.parameters().consentedTenants(),
                plan.warnings());
        if (!others.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.GraphStage_OtherTenants, String.join("; ", others)),
                    Messages.GraphStage_OtherTenantsAdvice);
        }
        DedicatedApplication application = DedicatedApplication.standing(plan);
        OverrideReadiness.check(plan, application, authServer);
        firstStageDone(plan, servers.able());
        GraphPart.add(plan, application, authServer, servers);
        plan.warnings().addAll(List.of(Messages.GraphStage_Coverage, Messages.GraphStage_Delegates,
                NLS.bind(Messages.GraphStage_WayOut, plan.cloud().graph().getHost(),
                        String.join(", ", servers.able().stream().map(ExchangeServer::name).toList()))));
        return plan.draft(Counted.text(servers.able().size(), Messages.GraphStage_SummaryOne,
                Messages.GraphStage_Summary, servers.able().size(), Moments.day(plan.facts().ewsRetirement()),
                plan.facts().propagation().toMinutes()));
    }

    @Override
    public List<PlanChoice> choices(String parameter, PlanContext context) {
        return OtherTenants.choices(context);
    }

    private static void firstStageDone(Composition plan, List<ExchangeServer> able) throws PlanRefusedException {
        for (ExchangeServer server : able) {
            if (!OverridePart.accepts(plan.context(), server, plan.facts().override())) {
                throw new PlanRefusedException(NLS.bind(Messages.GraphStage_NotFirst, server.name()),
                        Messages.GraphStage_NotFirstAdvice);
            }
        }
    }
}
