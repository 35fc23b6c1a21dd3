package io.isthmus.hybridapp.internal.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Applicability;
import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.AuthCertificate;
import io.isthmus.hybridapp.internal.choice.AuthCertificates;
import io.isthmus.hybridapp.internal.choice.CloudRelationship;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.SigningServers;
import io.isthmus.hybridapp.internal.part.ApplicationPart;
import io.isthmus.hybridapp.internal.part.AuthServerPart;
import io.isthmus.hybridapp.internal.part.CertificatePart;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.hybridapp.internal.part.EwsGatePart;
import io.isthmus.hybridapp.internal.part.OverridePart;
import io.isthmus.hybridapp.internal.part.RelationshipPart;
import io.isthmus.hybridapp.internal.part.ScriptResultPart;
import io.isthmus.hybridapp.internal.part.SplitFit;
import io.isthmus.hybridapp.internal.step.KeepTransfer;
import io.isthmus.hybridapp.internal.transfer.ApplicationTransfer;
import io.isthmus.hybridapp.internal.transfer.OrganizationTransfer;
import io.isthmus.hybridapp.internal.transfer.ScriptResult;
import io.isthmus.hybridapp.internal.transfer.SplitReads;
import io.isthmus.hybridapp.internal.transfer.Transfers;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Sets up one side by the transfer file of the other: application, certificates and consent in the tenant by the
 * organization's file, Auth Server, relationships and override in the organization by the tenant's. Nothing is asked of
 * the side that this console cannot look at, and nothing is guessed of it.
 * <p>
 * The third file is what the exported script of a plan wrote where no console reaches the servers.
 */
public final class SplitImport implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Duration longest = new PackFacts(context.facts()).transferAge();
        Optional<ScriptResult> result = Transfers.result(context, longest);
        if (result.isPresent()) {
            return ScriptResultPart.make(context, result.get());
        }
        return switch (Transfers.fresh(context, longest)) {
            case OrganizationTransfer transfer -> tenant(context, transfer);
            case ApplicationTransfer transfer -> organization(context, transfer);
        };
    }

    private static PlanDraft tenant(PlanContext context, OrganizationTransfer transfer) throws PlanRefusedException {
        Composition plan = new Composition(new SplitReads(context, transfer));
        SplitFit.tenant(transfer, plan.tenant());
        SplitFit.organization(context, transfer, plan.warnings());
        SplitFit.certificates(context, transfer);
        plan.add(KeepTransfer.taken(transfer));
        List<AuthCertificate> certificates = AuthCertificates.of(plan.context(), List.of(), plan.warnings());
        DedicatedApplication application =
                ApplicationPart.make(plan, transfer.authServerOfTenant(), certificates);
        CertificatePart.upload(plan, application, certificates);
        if (context.read(Parts.ONLINE_ORGANIZATION).known()) {
            EwsGatePart.open(plan, application);
        } else {
            plan.warnings().add(Messages.SplitImport_Gate);
        }
        plan.warnings().add(NLS.bind(Messages.SplitImport_Back, application.displayName()));
        return plan.draft(NLS.bind(Messages.SplitImport_Tenant, new Object[] {transfer.names().name(), transfer.code(),
            plan.steps().size(), application.displayName()}));
    }

    private static PlanDraft organization(PlanContext context, ApplicationTransfer transfer)
            throws PlanRefusedException {
        boolean seesTenant = context.read(Parts.TENANT).known();
        Composition plan = new Composition(new SplitReads(context, transfer), seesTenant);
        SplitFit.tenant(transfer, plan.tenant());
        SplitFit.organization(context, transfer, plan.warnings());
        SplitFit.plan(context, transfer, plan.warnings());
        SplitFit.address(transfer, plan.cloud());
        Applicability.check(context);
        OwnAuthServer authServer = OwnAuthServer.of(plan.context(), plan.tenant(), plan.parameters());
        SigningServers servers = SigningServers.of(context, plan.warnings());
        SplitFit.usable(context, transfer, plan.facts().permission().name());
        plan.add(KeepTransfer.taken(transfer));
        DedicatedApplication application = seesTenant
                ? DedicatedApplication.named(plan, transfer.appId()) : told(transfer, plan.warnings());
        AuthServerPart.point(plan, application, authServer);
        if (plan.parameters().ewsAddress().or(transfer::ewsAddress).isPresent() || seesTenant) {
            RelationshipPart.address(plan, CloudRelationship.own(plan.context(), plan.cloud(), plan.parameters(),
                    transfer.ewsAddress(), plan.warnings()));
        } else {
            plan.warnings().add(Messages.SplitImport_NoAddress);
        }
        OverridePart.on(plan, application, authServer.server(), servers.able());
        return plan.draft(NLS.bind(Messages.SplitImport_Organization, new Object[] {transfer.code(),
            plan.steps().size(), transfer.displayName(), plan.facts().propagation().toMinutes()}));
    }

    /** The application as the file tells of it. */
    private static DedicatedApplication told(ApplicationTransfer transfer, List<String> warnings) {
        warnings.add(NLS.bind(Messages.SplitImport_Told, transfer.displayName(), transfer.made()));
        return new DedicatedApplication(transfer.displayName(),
                new ApplicationIds(transfer.objectId().text(), transfer.appId().text()), Optional.empty(),
                Optional.empty());
    }
}
