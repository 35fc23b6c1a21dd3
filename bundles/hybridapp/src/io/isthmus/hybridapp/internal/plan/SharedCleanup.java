package io.isthmus.hybridapp.internal.plan;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Applicability;
import io.isthmus.hybridapp.internal.choice.ExcludedServers;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.GlobalAdministrator;
import io.isthmus.hybridapp.internal.choice.MovedServers;
import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.PresentApplication;
import io.isthmus.hybridapp.internal.choice.SharedKeys;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.hybridapp.internal.part.OverridePart;
import io.isthmus.hybridapp.internal.part.OverrideReadiness;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.hybridapp.internal.step.CreateServicePrincipal;
import io.isthmus.hybridapp.internal.step.GrantConsent;
import io.isthmus.hybridapp.internal.step.RefreshServer;
import io.isthmus.hybridapp.internal.step.RemoveSharedKeys;
import io.isthmus.hybridapp.internal.step.SwitchOverrideOn;
import io.isthmus.hybridapp.internal.step.UploadCertificates;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.HybridNeed;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.text.Moments;

/**
 * Takes the organization's keys off the shared principal (CVE-2025-53786), once nothing signs in with them any more:
 * every server that counts is new enough and was seen to use the dedicated application, which has all that it needs.
 * Without an organization, in a tenant that was hybrid once, a person names the keys and says why no server is looked at.
 */
public final class SharedCleanup implements PlanMaker {

    private static final String APPLICATION = "application";
    private static final String NO_ORGANIZATION = "noOrganization";
    private static final String UNPROVEN = "unproven";
    private static final Set<String> NAMES =
            Set.of(APPLICATION, ExcludedServers.PARAMETER, NO_ORGANIZATION, SharedKeys.PARAMETER, UNPROVEN);

    private final List<String> warnings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Expectation> before = new ArrayList<>();

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        GivenParameters given = GivenParameters.of(context.parameters(), NAMES);
        PackFacts facts = new PackFacts(context.facts());
        Optional<String> withoutServers = given.reason(NO_ORGANIZATION);
        before.addAll(GlobalAdministrator.active(context));
        boolean alone = context.pair().organization().isEmpty();
        if (alone && withoutServers.isEmpty()) {
            throw new PlanRefusedException(Messages.SharedCleanup_NoOrganization,
                    Messages.SharedCleanup_NoOrganizationAdvice);
        }
        if (!alone && withoutServers.isPresent()) {
            throw new PlanParameterException(NO_ORGANIZATION, Messages.SharedCleanup_Organization,
                    Messages.SharedCleanup_OrganizationAdvice);
        }
        SharedKeys keys = SharedKeys.of(context, given, warnings);
        if (alone) {
            note(NLS.bind(Messages.SharedCleanup_NoServers, withoutServers.get()));
            context.unopened().stream().filter(failure -> failure.side() == Side.ON_PREMISES)
                    .forEach(failure -> note(NLS.bind(Messages.SharedCleanup_Unopened, failure.message())));
        } else {
            lookAtServers(context, given, facts);
        }
        return new PlanDraft(NLS.bind(Messages.SharedCleanup_Summary, keys.removed().size(), keys.kept().size()),
                List.of(RemoveSharedKeys.step(keys, notes, before, facts.sharedPrincipalBlocked())), warnings);
    }

    /** What whoever signs the plan must find in it. */
    private void note(String sentence) {
        notes.add(sentence);
        warnings.add(sentence);
    }

    private void lookAtServers(PlanContext context, GivenParameters given, PackFacts facts)
            throws PlanRefusedException {
        List<ExchangeServer> signing = ServerRules.signing(context.require(Parts.SERVERS));
        ExcludedServers excluded = ExcludedServers.of(given, signing);
        excluded.sentences().forEach(this::note);
        Optional<PlanRefusedException> unneeded = unneeded(context);
        if (unneeded.isPresent()) {
            warnings.add(NLS.bind(Messages.SharedCleanup_NotNeeded, unneeded.get().getMessage()));
            return;
        }
        Optional<String> unproven = given.reason(UNPROVEN);
        Optional<PlanRefusedException> withoutOAuth = Applicability.withoutOAuth(context);
        if (withoutOAuth.isPresent()) {
            String reason = unproven.orElseThrow(() -> new PlanRefusedException(
                    NLS.bind(Messages.SharedCleanup_NoOAuth, withoutOAuth.get().getMessage()),
                    Messages.SharedCleanup_NoOAuthAdvice));
            note(NLS.bind(Messages.SharedCleanup_Unlooked, reason, withoutOAuth.get().getMessage()));
            return;
        }
        waiting(context).ifPresent(until -> warnings.add(
                NLS.bind(Messages.SharedCleanup_Waiting, Moments.text(until, ZoneOffset.UTC))));
        OverrideFact feature = facts.override();
        Application application = PresentApplication.require(context, given.guid(APPLICATION).map(AppId::of));
        List<ExchangeServer> servers = signing.stream().filter(server -> !excluded.contains(server)).toList();
        MovedServers moved = new MovedServers(context, feature, application.appId(), servers);
        List<String> obstacles = new ArrayList<>(inUse(context, application, facts));
        obstacles.addAll(moved.obstacles());
        if (!obstacles.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.SharedCleanup_NotReady, String.join(" ", obstacles)),
                    Messages.SharedCleanup_NotReadyAdvice);
        }
        checkSeen(moved, unproven);
        before.add(SwitchOverrideOn.stillOn(feature));
        servers.forEach(server -> before.add(RefreshServer.accepts(feature, server)));
    }

    /** Servers that were connected by hand call the cloud, too, and no hybrid configuration tells of it. */
    private static Optional<PlanRefusedException> unneeded(PlanContext context) {
        Optional<PlanRefusedException> unneeded = Applicability.unneeded(context);
        boolean neverConfigured = HybridNeed.of(context.read(Parts.HYBRID_CONFIGURATION)) == HybridNeed.NOT_HYBRID;
        return neverConfigured && Applicability.withoutOAuth(context).isEmpty() ? Optional.empty() : unneeded;
    }

    /** Configured is not proven: who lets the keys go without proof says why. */
    private void checkSeen(MovedServers moved, Optional<String> unproven) throws PlanRefusedException {
        Optional<String> unseen = moved.unseen();
        if (unseen.isPresent()) {
            String reason = unproven.orElseThrow(() -> new PlanRefusedException(
                    NLS.bind(Messages.SharedCleanup_NotReady, unseen.get()), Messages.SharedCleanup_UnprovenAdvice));
            note(NLS.bind(Messages.SharedCleanup_Unproven, reason, unseen.get()));
        }
        moved.signInsOnly().ifPresent(warnings::add);
    }

    /** Why the servers cannot be using the application; where they can, that is looked at again before keys go. */
    private List<String> inUse(PlanContext context, Application present, PackFacts facts)
            throws PlanRefusedException {
        DedicatedApplication application = DedicatedApplication.of(context, present);
        context.require(Parts.AUTH_SERVERS);
        Optional<AuthServer> server = PresentApplication.authServer(context).filter(one ->
                one.applicationIdentifier().filter(application.ids().appId()::equalsIgnoreCase).isPresent());
        List<String> obstacles = new ArrayList<>();
        List<String> missing = OverrideReadiness.missing(context, facts, application);
        if (missing.isEmpty()) {
            looks(context, facts, application);
        } else {
            obstacles.add(NLS.bind(Messages.SharedCleanup_Unusable, String.join("; ", missing)));
        }
        server.ifPresentOrElse(
                named -> before.add(ConfigureAuthServer.names(named, application.ids())),
                () -> obstacles.add(NLS.bind(Messages.SharedCleanup_NotNamed, application.displayName())));
        return obstacles;
    }

    private void looks(PlanContext context, PackFacts facts, DedicatedApplication application)
            throws PlanRefusedException {
        String name = application.displayName();
        Thumbprint current = context.require(Parts.AUTH_CONFIGURATION).current().orElseThrow();
        before.add(GrantConsent.given(name, DedicatedApplication.permission(context, facts), application.principal()));
        before.add(CreateServicePrincipal.enabled(name, application.ids()));
        before.add(UploadCertificates.knows(name, application.ids(), current,
                OverridePart.key(application, current)));
    }

    /** Until when something that was just changed may still take its time. */
    private static Optional<Instant> waiting(PlanContext context) {
        return context.pending().stream().filter(SettlingKeys::delaysSignIn).map(PendingEffect::until).filter(until -> until.isAfter(context.now()))
                .max(Comparator.naturalOrder());
    }
}
