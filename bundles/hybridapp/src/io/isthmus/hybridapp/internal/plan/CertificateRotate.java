package io.isthmus.hybridapp.internal.plan;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.ApplicationKey;
import io.isthmus.hybridapp.internal.choice.AuthCertificateUsers;
import io.isthmus.hybridapp.internal.choice.ExcludedServers;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.HeldCertificates;
import io.isthmus.hybridapp.internal.choice.LifetimeLimit;
import io.isthmus.hybridapp.internal.choice.NextCertificate;
import io.isthmus.hybridapp.internal.choice.OtherApplication;
import io.isthmus.hybridapp.internal.choice.OtherTenants;
import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.PresentApplication;
import io.isthmus.hybridapp.internal.choice.Rotation;
import io.isthmus.hybridapp.internal.choice.RotationWishes;
import io.isthmus.hybridapp.internal.choice.TrustingTenants;
import io.isthmus.hybridapp.internal.part.InOtherTenants;
import io.isthmus.hybridapp.internal.step.AuthConfigLooks;
import io.isthmus.hybridapp.internal.step.AwaitAuthCertificate;
import io.isthmus.hybridapp.internal.step.MakeAuthCertificate;
import io.isthmus.hybridapp.internal.step.PublishAuthCertificate;
import io.isthmus.hybridapp.internal.step.ReplacedCertificate;
import io.isthmus.hybridapp.internal.step.StageAuthCertificate;
import io.isthmus.hybridapp.internal.step.UploadCertificates;
import io.isthmus.hybridapp.internal.step.UploadTarget;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Moments;

/**
 * Replaces the auth certificate without a minute in which the cloud does not know what servers sign with: a server makes
 * the new one, every server has it, the application of every tenant knows it, and only then is it named as the next, with a date at which it
 * becomes the current one. A certificate that is on that way already is gone on with. Where it is not time yet, and a
 * server lacks the current one, that is waited for alone.
 */
public final class CertificateRotate implements PlanChoices {

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
        TrustingTenants others = TrustingTenants.of(context, context.require(Parts.TENANT), rotation.standing(), wishes,
                warnings);
        if (lacking.isEmpty() && known && others.learning().isEmpty()) {
            Optional<PlanRefusedException> nothing = nothingLeft(rotation, certificate, others.unready());
            if (nothing.isPresent() && missing.isPresent()) {
                warnings.add(nothing.get().getMessage());
                return bring(missing.get(), held, servers);
            }
            if (nothing.isPresent()) {
                throw nothing.get();
            }
        }
        if (!known) {
            LifetimeLimit.of(context, Optional.of(application)).check(context.now(), rotation.standing(), wishes.exempted(),
                    warnings);
        }
        AuthCertificateUsers.warn(context, warnings);
        List<Step> steps = new ArrayList<>(everyServer(context, held, rotation, certificate, servers, lacking));
        List<Step> uploads = uploads(context, certificate, application, key, others.learning());
        steps.addAll(uploads);
        String names = String.join(", ", Stream.concat(Stream.of(application.displayName()),
                others.learning().stream().map(OtherApplication::title)).toList());
        if (!others.learning().isEmpty()) {
            warnings.add(NLS.bind(Messages.CertificateRotate_Spans, String.join("; ",
                    others.learning().stream().map(OtherApplication::title).toList())));
        }
        if (!others.unready().isEmpty()) {
            PlanRefusedException unready = unready(rotation, others.unready());
            warnings.add(unready.getMessage() + " " + unready.advice());
            return new PlanDraft(NLS.bind(rotation.staged() ? Messages.CertificateRotate_SummaryStaged
                    : Messages.CertificateRotate_SummaryUpload, names, at(rotation)), steps, warnings);
        }
        List<Expectation> knownElsewhere = rotation.standing().map(Certificate::thumbprint)
                .map(thumbprint -> InOtherTenants.known(others.knowing(), thumbprint)).orElse(List.of());
        name(rotation, certificate, ReplacedCertificate.of(rotation, held, servers), knownElsewhere, servers,
                context, uploads, steps);
        return new PlanDraft(NLS.bind(rotation.atOnce() ? Messages.CertificateRotate_SummaryAtOnce
                : Messages.CertificateRotate_Summary, names, at(rotation)), steps, warnings);
    }

    @Override
    public List<PlanChoice> choices(String parameter, PlanContext context) {
        return OtherTenants.choices(context);
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
            return Optional.of(unready(rotation, others));
        }
        return rotation.staged() && !rotation.atOnce()
                ? Optional.of(new PlanRefusedException(NLS.bind(Messages.CertificateRotate_Staged, certificate.title(),
                        at(rotation)), Messages.CertificateRotate_StagedAdvice)) : Optional.empty();
    }

    /** What it means that tenants do not know it: it waits, or calls to them fail once what is staged is the current one. */
    private static PlanRefusedException unready(Rotation rotation, List<String> others) {
        return new PlanRefusedException(NLS.bind(rotation.staged() ? Messages.CertificateRotate_StagedUnknown
                : Messages.CertificateRotate_OtherTenants, String.join("; ", others), at(rotation)),
                rotation.staged() ? Messages.CertificateRotate_StagedUnknownAdvice
                        : Messages.CertificateRotate_OtherTenantsAdvice);
    }

    /** What goes before: made, and on every server. */
    private static List<Step> everyServer(PlanContext context, HeldCertificates held, Rotation rotation,
            NextCertificate certificate, List<ExchangeServer> servers, List<String> lacking)
            throws PlanRefusedException {
        ExchangeServer holder = servers.stream().filter(server -> !lacking.contains(server.name())).findFirst()
                .orElse(servers.getFirst());
        Step everywhere = AwaitAuthCertificate.step(certificate, servers, lacking, holder.name(), rotation.staged());
        return rotation.standing().isPresent() ? List.of(everywhere)
                : List.of(MakeAuthCertificate.step(certificate, servers.getFirst(), servers, held.authCertificates(),
                        rotation.configuration(), context.now()), everywhere);
    }

    /**
     * Then known to the application of every tenant.
     *
     * @param key the certificate as the own tenant's application gets it
     */
    private static List<Step> uploads(PlanContext context, NextCertificate certificate, Application application,
            ApplicationKey key, List<OtherApplication> others) throws PlanRefusedException {
        List<Step> steps = new ArrayList<>();
        steps.add(upload(context, certificate, UploadTarget.of(application), key, application.keyCredentials().stream()
                .filter(one -> one.expiredAt(context.now())).toList()));
        for (OtherApplication other : others) {
            steps.add(upload(context, certificate, new UploadTarget(other.title(),
                    ApplicationIds.of(other.application()), Optional.of(other.application()),
                    Optional.of(other.tenant())), certificate.key(context.newId()), other.expired()));
        }
        return steps;
    }

    private static Step upload(PlanContext context, NextCertificate certificate, UploadTarget target,
            ApplicationKey key, List<KeyCredential> expired) throws PlanRefusedException {
        return UploadCertificates.step(target, expired, List.of(key),
                new PackFacts(context.facts()).directory(SettlingKeys.APPLICATION_KEYS, target.title()),
                List.of(AuthConfigLooks.neitherCurrentNorNext(certificate.thumbprint(), certificate.title())),
                with(certificate.madeBy(), AwaitAuthCertificate.STEP));
    }

    /**
     * Then it is the next one, and where that is wanted the current one.
     *
     * @param known   that the applications of other tenants that knew it still do
     * @param uploads what lets all others know it
     */
    private void name(Rotation rotation, NextCertificate certificate, Optional<ReplacedCertificate> replaced,
            List<Expectation> known, List<ExchangeServer> servers, PlanContext context, List<Step> uploads,
            List<Step> steps) throws PlanRefusedException {
        PackFacts facts = new PackFacts(context.facts());
        Set<String> before = with(certificate.madeBy(), uploads.stream().map(Step::id).toArray(String[]::new));
        if (!rotation.staged()) {
            steps.add(StageAuthCertificate.step(certificate, rotation, replaced, known, context.now(),
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

    private static Set<String> with(Set<String> steps, String... more) {
        return Stream.concat(steps.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static List<KeyCredential> unexpired(PlanContext context, Application application) {
        return application.keyCredentials().stream().filter(one -> !one.expiredAt(context.now())).toList();
    }

    private static String at(Rotation rotation) {
        return Moments.text(rotation.effective(), ZoneOffset.UTC);
    }
}
