package io.isthmus.hybridapp.internal.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.ApplicationKey;
import io.isthmus.hybridapp.internal.choice.AuthCertificateUsers;
import io.isthmus.hybridapp.internal.choice.ExcludedServers;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.HeldCertificates;
import io.isthmus.hybridapp.internal.choice.LifetimeLimit;
import io.isthmus.hybridapp.internal.choice.NextCertificate;
import io.isthmus.hybridapp.internal.choice.OtherTenants;
import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.PresentApplication;
import io.isthmus.hybridapp.internal.choice.Rotation;
import io.isthmus.hybridapp.internal.choice.RotationWishes;
import io.isthmus.hybridapp.internal.part.InOtherTenants;
import io.isthmus.hybridapp.internal.step.AuthConfigLooks;
import io.isthmus.hybridapp.internal.step.AwaitAuthCertificate;
import io.isthmus.hybridapp.internal.step.MakeAuthCertificate;
import io.isthmus.hybridapp.internal.step.PublishAuthCertificate;
import io.isthmus.hybridapp.internal.step.ReplacedCertificate;
import io.isthmus.hybridapp.internal.step.StageAuthCertificate;
import io.isthmus.hybridapp.internal.step.UploadCertificates;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Moments;

/**
 * Replaces the auth certificate without a minute in which the cloud does not know what servers sign with: a server makes
 * the new one, every server has it, Entra knows it, and only then is it named as the next, with a date at which it
 * becomes the current one. A certificate that is on that way already is gone on with. Where it is not time yet, and a
 * server lacks the current one, that is waited for alone.
 */
public final class CertificateRotate implements PlanMaker {

    private final List<String> warnings = new ArrayList<>();

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        GivenParameters given = GivenParameters.of(context.parameters(), RotationWishes.names());
        RotationWishes wishes = RotationWishes.of(given);
        List<ExchangeServer> signing = ServerRules.signing(context.require(Parts.SERVERS));
        ExcludedServers excluded = ExcludedServers.of(given, signing);
        warnings.addAll(excluded.sentences());
        List<ExchangeServer> servers = signing.stream().filter(server -> !excluded.contains(server)).toList();
        HeldCertificates held = HeldCertificates.of(context, servers);
        Optional<Certificate> missing = Rotation.missing(context, held);
        Optional<String> early = missing.isPresent() ? Rotation.early(context, held, wishes) : Optional.empty();
        if (early.isPresent()) {
            warnings.addAll(Rotation.lacking(missing.get(), held));
            warnings.add(early.get());
            return bring(missing.get(), held, servers);
        }
        Rotation rotation = Rotation.of(context, held, wishes, warnings);
        Application application = PresentApplication.require(context, wishes.application());
        NextCertificate certificate = NextCertificate.of(rotation, context);
        ApplicationKey key = certificate.key(context.newId());
        List<String> lacking = rotation.standing().map(Certificate::thumbprint).map(held::lacking)
                .orElseGet(() -> servers.stream().map(ExchangeServer::name).toList());
        boolean known = key.among(unexpired(context, application)).isPresent();
        List<String> others = OtherTenants.withoutKey(context, context.require(Parts.TENANT),
                rotation.standing().map(Certificate::thumbprint), wishes.servedTenants());
        if (lacking.isEmpty() && known) {
            Optional<PlanRefusedException> nothing = nothingLeft(rotation, certificate, others);
            if (nothing.isPresent() && missing.isPresent()) {
                warnings.add(nothing.get().getMessage());
                return bring(missing.get(), held, servers);
            }
            if (nothing.isPresent()) {
                throw nothing.get();
            }
        }
        if (!known) {
            LifetimeLimit.of(context, Optional.of(application)).check(context, rotation.standing(), wishes.exempted(), warnings);
        }
        AuthCertificateUsers.warn(context, warnings);
        List<Step> steps = steps(context, held, rotation, application, certificate, key, servers, lacking);
        if (!others.isEmpty()) {
            warnings.add(NLS.bind(Messages.CertificateRotate_OtherTenants, String.join("; ", others))
                    + " " + Messages.CertificateRotate_OtherTenantsAdvice);
            return new PlanDraft(NLS.bind(Messages.CertificateRotate_SummaryUpload, application.displayName()), steps,
                    warnings);
        }
        List<Expectation> knownElsewhere = rotation.standing().isEmpty() ? List.of() : InOtherTenants.known(context,
                context.require(Parts.TENANT), rotation.standing().get().thumbprint(), wishes.servedTenants());
        name(rotation, certificate, ReplacedCertificate.of(rotation, held, servers), knownElsewhere, servers,
                new PackFacts(context.facts()), context.now(), steps);
        return new PlanDraft(NLS.bind(rotation.atOnce() ? Messages.CertificateRotate_SummaryAtOnce
                : Messages.CertificateRotate_Summary, application.displayName(), at(rotation)), steps, warnings);
    }

    /** The current certificate is brought to servers that lack it, and nothing is rotated. */
    private PlanDraft bring(Certificate current, HeldCertificates held, List<ExchangeServer> servers) {
        List<ExchangeServer> without = servers.stream()
                .filter(server -> !held.holds(server.name(), current.thumbprint())).toList();
        String holder = servers.stream().map(ExchangeServer::name)
                .filter(name -> held.holds(name, current.thumbprint())).findFirst().orElseThrow();
        return new PlanDraft(Messages.CertificateRotate_SummaryBring,
                List.of(AwaitAuthCertificate.bring(current, without, holder)), warnings);
    }

    /**
     * Why nothing is left to do where each server has it and the application knows it; empty where something is.
     *
     * @param others tenants that do not know it, each with its reason
     */
    private static Optional<PlanRefusedException> nothingLeft(Rotation rotation, NextCertificate certificate,
            List<String> others) {
        if (!others.isEmpty()) {
            return Optional.of(new PlanRefusedException(NLS.bind(Messages.CertificateRotate_OtherTenants,
                    String.join("; ", others)), Messages.CertificateRotate_OtherTenantsAdvice));
        }
        return rotation.staged() && !rotation.atOnce()
                ? Optional.of(new PlanRefusedException(NLS.bind(Messages.CertificateRotate_Staged, certificate.title(),
                        at(rotation)), Messages.CertificateRotate_StagedAdvice)) : Optional.empty();
    }

    /** What goes before: made, on every server, known to the application. */
    private static List<Step> steps(PlanContext context, HeldCertificates held, Rotation rotation,
            Application application, NextCertificate certificate, ApplicationKey key, List<ExchangeServer> servers,
            List<String> lacking) throws PlanRefusedException {
        PackFacts facts = new PackFacts(context.facts());
        List<Step> steps = new ArrayList<>();
        if (rotation.standing().isEmpty()) {
            steps.add(MakeAuthCertificate.step(certificate, servers.getFirst(), servers, held.authCertificates(),
                    rotation.configuration(), context.now()));
        }
        steps.add(AwaitAuthCertificate.step(certificate, servers, lacking));
        List<KeyCredential> expired = application.keyCredentials().stream()
                .filter(one -> one.expiredAt(context.now())).toList();
        steps.add(UploadCertificates.step(application.displayName(), ApplicationIds.of(application),
                Optional.of(application), expired, List.of(key), facts.directory(application.displayName()),
                List.of(AuthConfigLooks.neitherCurrentNorNext(certificate.thumbprint(), certificate.title())),
                with(certificate.madeBy(), AwaitAuthCertificate.STEP)));
        return steps;
    }

    /**
     * Then it is the next one, and where that is wanted the current one.
     *
     * @param known that the application of every other tenant knows it
     */
    private void name(Rotation rotation, NextCertificate certificate, Optional<ReplacedCertificate> replaced,
            List<Expectation> known, List<ExchangeServer> servers, PackFacts facts, Instant now, List<Step> steps)
            throws PlanRefusedException {
        Set<String> before = with(certificate.madeBy(), UploadCertificates.STEP);
        if (!rotation.staged()) {
            steps.add(StageAuthCertificate.step(certificate, rotation, replaced, known, now,
                    facts.authCertificateActivation().plus(facts.propagation()), before));
            before = with(certificate.madeBy(), StageAuthCertificate.STEP);
        }
        if (rotation.atOnce()) {
            steps.add(PublishAuthCertificate.step(certificate, rotation.configuration().current(), known, servers,
                    facts.propagation(), before));
            warnings.add(NLS.bind(Messages.CertificateRotate_Restart,
                    String.join(", ", servers.stream().map(ExchangeServer::name).toList())));
        }
    }

    private static Set<String> with(Set<String> steps, String step) {
        return steps.isEmpty() ? Set.of(step) : Set.of(steps.iterator().next(), step);
    }

    private static List<KeyCredential> unexpired(PlanContext context, Application application) {
        return application.keyCredentials().stream().filter(one -> !one.expiredAt(context.now())).toList();
    }

    private static String at(Rotation rotation) {
        return Moments.text(rotation.effective(), ZoneOffset.UTC);
    }
}
