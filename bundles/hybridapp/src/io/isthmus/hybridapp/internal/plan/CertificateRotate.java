package io.isthmus.hybridapp.internal.plan;

import java.time.Duration;
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
import io.isthmus.hybridapp.internal.step.AuthConfigLooks;
import io.isthmus.hybridapp.internal.step.AwaitAuthCertificate;
import io.isthmus.hybridapp.internal.step.MakeAuthCertificate;
import io.isthmus.hybridapp.internal.step.PublishAuthCertificate;
import io.isthmus.hybridapp.internal.step.StageAuthCertificate;
import io.isthmus.hybridapp.internal.step.UploadCertificates;
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
 * becomes the current one. A certificate that is on that way already is gone on with.
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
        Rotation rotation = Rotation.of(context, held, wishes, warnings);
        Application application = PresentApplication.require(context, wishes.application());
        NextCertificate certificate = NextCertificate.of(rotation, context);
        ApplicationKey key = certificate.key(context.newId());
        List<String> lacking = rotation.standing().map(Certificate::thumbprint).map(held::lacking)
                .orElseGet(() -> servers.stream().map(ExchangeServer::name).toList());
        boolean known = key.among(unexpired(context, application)).isPresent();
        if (rotation.staged() && lacking.isEmpty() && known && !rotation.atOnce()) {
            throw new PlanRefusedException(NLS.bind(Messages.CertificateRotate_Staged, certificate.title(),
                    at(rotation)), Messages.CertificateRotate_StagedAdvice);
        }
        if (!known) {
            LifetimeLimit.of(context).check(context, rotation.standing(), wishes.exempted(), warnings);
        }
        warn(context, rotation, wishes, servers);
        return new PlanDraft(NLS.bind(rotation.atOnce() ? Messages.CertificateRotate_SummaryAtOnce
                : Messages.CertificateRotate_Summary, application.displayName(), at(rotation)),
                steps(context, held, rotation, application, certificate, key, servers, lacking), warnings);
    }

    private static List<Step> steps(PlanContext context, HeldCertificates held, Rotation rotation,
            Application application, NextCertificate certificate, ApplicationKey key, List<ExchangeServer> servers,
            List<String> lacking) throws PlanRefusedException {
        PackFacts facts = new PackFacts(context.facts());
        Duration activation = facts.authCertificateActivation().plus(facts.propagation());
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
        Set<String> before = with(certificate.madeBy(), UploadCertificates.STEP);
        if (!rotation.staged()) {
            steps.add(StageAuthCertificate.step(certificate, rotation, context.now(), activation, before));
            before = with(certificate.madeBy(), StageAuthCertificate.STEP);
        }
        if (rotation.atOnce()) {
            steps.add(PublishAuthCertificate.step(certificate, rotation.configuration().current(), servers,
                    facts.propagation(), before));
        }
        return steps;
    }

    private static Set<String> with(Set<String> steps, String step) {
        return steps.isEmpty() ? Set.of(step) : Set.of(steps.iterator().next(), step);
    }

    private static List<KeyCredential> unexpired(PlanContext context, Application application) {
        return application.keyCredentials().stream().filter(one -> !one.expiredAt(context.now())).toList();
    }

    /** What else goes by the certificate, and whom this plan does not reach. */
    private void warn(PlanContext context, Rotation rotation, RotationWishes wishes, List<ExchangeServer> servers)
            throws PlanRefusedException {
        AuthCertificateUsers.warn(context, warnings);
        List<String> others = OtherTenants.of(context, context.require(Parts.TENANT)).stream()
                .filter(id -> wishes.servedTenants().stream().noneMatch(id::equalsIgnoreCase)).toList();
        if (!others.isEmpty()) {
            String names = String.join(", ", others);
            if (rotation.atOnce()) {
                throw new PlanRefusedException(NLS.bind(Messages.CertificateRotate_OtherTenants, names),
                        Messages.CertificateRotate_OtherTenantsAdvice);
            }
            warnings.add(NLS.bind(Messages.CertificateRotate_OtherTenantsLater, names, at(rotation)));
        }
        if (rotation.atOnce()) {
            warnings.add(NLS.bind(Messages.CertificateRotate_Restart,
                    String.join(", ", servers.stream().map(ExchangeServer::name).toList())));
        }
    }

    private static String at(Rotation rotation) {
        return Moments.text(rotation.effective(), ZoneOffset.UTC);
    }
}
