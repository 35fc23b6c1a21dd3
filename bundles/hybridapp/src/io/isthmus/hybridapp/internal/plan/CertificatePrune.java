package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationKey;
import io.isthmus.hybridapp.internal.choice.ExcludedServers;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.HeldCertificates;
import io.isthmus.hybridapp.internal.choice.OtherApplication;
import io.isthmus.hybridapp.internal.choice.OtherTenants;
import io.isthmus.hybridapp.internal.choice.PresentApplication;
import io.isthmus.hybridapp.internal.choice.Pruning;
import io.isthmus.hybridapp.internal.choice.SharedKeys;
import io.isthmus.hybridapp.internal.step.ClearPreviousCertificate;
import io.isthmus.hybridapp.internal.step.RemoveAuthCertificate;
import io.isthmus.hybridapp.internal.step.RemoveOldKeys;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Takes old auth certificates off the application, and out of the servers' stores where that is asked for, once the
 * current one was seen at work on each server that signs, or a person says why that cannot be had.
 */
public final class CertificatePrune implements PlanMaker {

    private static final String APPLICATION = "application";
    private static final String GRACE = "grace";
    private static final String SINCE = "since";
    private static final String SERVERS = "servers";
    private static final String UNPROVEN = "unproven";
    private static final Set<String> NAMES =
            Set.of(APPLICATION, GRACE, SINCE, SERVERS, ExcludedServers.PARAMETER, UNPROVEN);

    private final List<String> warnings = new ArrayList<>();

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        GivenParameters given = GivenParameters.of(context.parameters(), NAMES);
        List<ExchangeServer> signing = ServerRules.signing(context.require(Parts.SERVERS));
        ExcludedServers excluded = ExcludedServers.of(given, signing);
        warnings.addAll(excluded.sentences());
        List<ExchangeServer> servers = signing.stream().filter(server -> !excluded.contains(server)).toList();
        HeldCertificates held = HeldCertificates.of(context, servers);
        Application application = PresentApplication.require(context, given.guid(APPLICATION).map(AppId::of));
        Pruning pruning = Pruning.of(context, servers, held, application, new Pruning.Wishes(given.whole(GRACE),
                given.instant(SINCE), given.reason(UNPROVEN)), warnings);
        List<Step> steps = new ArrayList<>();
        if (!pruning.keys().isEmpty()) {
            steps.add(RemoveOldKeys.step(application, pruning, back(context, pruning, held)));
        }
        if (given.truth(SERVERS)) {
            unknownElsewhere(context, pruning, held, servers);
            fromServers(pruning, held, servers, steps);
        }
        if (steps.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.CertificatePrune_Nothing, application.displayName()),
                    warnings.isEmpty() ? Messages.CertificatePrune_NothingAdvice : String.join(" ", warnings));
        }
        return new PlanDraft(NLS.bind(Messages.CertificatePrune_Summary, application.displayName(),
                pruning.current().thumbprint().abbreviated()), steps, warnings);
    }

    /** What servers hold proves that a key is the organization's: it goes from there after it went from every tenant. */
    private void unknownElsewhere(PlanContext context, Pruning pruning, HeldCertificates held,
            List<ExchangeServer> servers) throws PlanRefusedException {
        Set<Thumbprint> leaving = servers.stream().flatMap(server -> pruning.heldBy(held, server.name()).stream())
                .collect(Collectors.toUnmodifiableSet());
        unknownToSharedPrincipal(context, leaving);
        List<String> unseen = new ArrayList<>();
        List<String> knowing = OtherTenants.applications(context, context.require(Parts.TENANT), unseen).stream()
                .filter(other -> other.application().keyCredentials().stream().map(KeyRules::thumbprint)
                        .flatMap(Optional::stream).anyMatch(leaving::contains))
                .map(OtherApplication::title).toList();
        if (!knowing.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.CertificatePrune_OtherTenants, String.join("; ", knowing)),
                    Messages.CertificatePrune_OtherTenantsAdvice);
        }
        if (!unseen.isEmpty()) {
            warnings.add(NLS.bind(Messages.CertificatePrune_Unseen, String.join("; ", unseen)));
        }
    }

    /** Nobody could tell any more that a key there is the organization's own, and it would stay for ever. */
    private void unknownToSharedPrincipal(PlanContext context, Set<Thumbprint> leaving) throws PlanRefusedException {
        Reading<ServicePrincipal> principal = context.read(Parts.SHARED_PRINCIPAL);
        List<KeyCredential> known = principal.value().map(ServicePrincipal::keyCredentials).orElse(List.of()).stream()
                .filter(key -> KeyRules.thumbprint(key).filter(leaving::contains).isPresent()).toList();
        if (!known.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.CertificatePrune_SharedPrincipal, SharedKeys.names(known)),
                    Messages.CertificatePrune_SharedPrincipalAdvice);
        }
        if (!principal.known() && principal.state() != ReadState.ABSENT) {
            warnings.add(Messages.CertificatePrune_SharedPrincipalUnseen);
        }
    }

    private static void fromServers(Pruning pruning, HeldCertificates held, List<ExchangeServer> servers,
            List<Step> steps) {
        List<ExchangeServer> holding = servers.stream()
                .filter(server -> !pruning.heldBy(held, server.name()).isEmpty()).toList();
        Set<String> after = steps.stream().map(Step::id).collect(Collectors.toUnmodifiableSet());
        Optional<Thumbprint> previous = pruning.configuration().previous()
                .filter(one -> holding.stream().anyMatch(server -> held.holds(server.name(), one)));
        if (previous.isPresent()) {
            steps.add(ClearPreviousCertificate.step(previous.get(), pruning.current(), after));
        }
        Set<String> before = previous.isPresent() ? Set.of(ClearPreviousCertificate.STEP) : after;
        holding.forEach(server -> steps.add(RemoveAuthCertificate.step(server, pruning.heldBy(held, server.name()),
                pruning, before)));
    }

    /** What undoing puts back: expired keys do not come back, nobody could sign in with them. */
    private static Optional<List<ApplicationKey>> back(PlanContext context, Pruning pruning, HeldCertificates held) {
        List<KeyCredential> counting = pruning.keys().stream().filter(key -> !key.expiredAt(context.now())).toList();
        List<ApplicationKey> keys = counting.stream().flatMap(key -> key(key, held).stream()).toList();
        return keys.size() == counting.size() ? Optional.of(keys) : Optional.empty();
    }

    private static Optional<ApplicationKey> key(KeyCredential key, HeldCertificates held) {
        return KeyRules.thumbprint(key).flatMap(thumbprint -> key.certificate()
                .or(() -> held.find(thumbprint).flatMap(one -> one.encoded()))
                .filter(encoded -> KeyRules.thumbprintOf(encoded).filter(thumbprint::equals).isPresent())
                .map(encoded -> new ApplicationKey(key.displayName().orElse(KeyRules.AUTH_CERTIFICATE_SUBJECT),
                        thumbprint.text(), encoded, key.keyId())));
    }
}
