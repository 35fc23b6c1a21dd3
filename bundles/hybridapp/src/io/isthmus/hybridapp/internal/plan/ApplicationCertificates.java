package io.isthmus.hybridapp.internal.plan;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.AuthCertificate;
import io.isthmus.hybridapp.internal.choice.AuthCertificates;
import io.isthmus.hybridapp.internal.choice.GivenCertificate;
import io.isthmus.hybridapp.internal.part.CertificatePart;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Brings the dedicated application's certificates up to date: current and next auth certificate of the servers are
 * added, or the one of a file, expired ones dropped, all others kept.
 */
public final class ApplicationCertificates implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        DedicatedApplication application = DedicatedApplication.standing(plan);
        Optional<AuthCertificate> given = GivenCertificate.of(context, plan.warnings());
        List<AuthCertificate> certificates = given.isPresent() ? List.of(given.get()) : AuthCertificates.of(context,
                ServerRules.signing(context.require(Parts.SERVERS)), plan.warnings());
        CertificatePart.upload(plan, application, certificates);
        return plan.draft(NLS.bind(Messages.ApplicationCertificates_Summary, application.displayName(),
                certificates.size()));
    }
}
