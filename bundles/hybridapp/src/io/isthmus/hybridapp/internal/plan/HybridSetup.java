package io.isthmus.hybridapp.internal.plan;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Applicability;
import io.isthmus.hybridapp.internal.choice.AuthCertificate;
import io.isthmus.hybridapp.internal.choice.AuthCertificates;
import io.isthmus.hybridapp.internal.choice.CloudRelationship;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.choice.SigningServers;
import io.isthmus.hybridapp.internal.part.ApplicationPart;
import io.isthmus.hybridapp.internal.part.AuthServerPart;
import io.isthmus.hybridapp.internal.part.CertificatePart;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.hybridapp.internal.part.EwsGatePart;
import io.isthmus.hybridapp.internal.part.OverridePart;
import io.isthmus.hybridapp.internal.part.RelationshipPart;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;

/**
 * Sets up the dedicated hybrid application: from the application in Entra over the gate of Exchange Online to the
 * override on each server. What does not need each other does not wait for each other.
 */
public final class HybridSetup implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context).pointingServers();
        Applicability.check(context);
        OwnAuthServer authServer = OwnAuthServer.of(context, plan.tenant(), plan.parameters());
        SigningServers servers = SigningServers.of(context, plan.warnings());
        List<AuthCertificate> certificates = AuthCertificates.of(context, servers.all(), plan.warnings());
        DedicatedApplication application = ApplicationPart.make(plan, authServer.server(), certificates);
        CertificatePart.upload(plan, application, certificates);
        boolean shut = EwsGatePart.open(plan, application);
        AuthServerPart.point(plan, application, authServer);
        RelationshipPart.address(plan, CloudRelationship.own(context, plan.cloud(), plan.parameters(),
                Optional.empty(), plan.warnings()));
        OverridePart.on(plan, application, authServer.server(), servers.able());
        return plan.draft(NLS.bind(shut ? Messages.HybridSetup_SummaryShut : Messages.HybridSetup_Summary,
                new Object[] {plan.steps().size(), plan.facts().propagation().toMinutes(),
                    plan.facts().ewsAccess().toHours()}));
    }
}
