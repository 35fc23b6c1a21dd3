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
import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.ExcludedServers;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.GlobalAdministrator;
import io.isthmus.hybridapp.internal.choice.MovedServers;
import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.Permission;
import io.isthmus.hybridapp.internal.choice.PresentApplication;
import io.isthmus.hybridapp.internal.choice.SharedKeys;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.hybridapp.internal.step.GrantConsent;
import io.isthmus.hybridapp.internal.step.RefreshServer;
import io.isthmus.hybridapp.internal.step.RemoveSharedKeys;
import io.isthmus.hybridapp.internal.step.SwitchOverrideOn;
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
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.text.Moments;

/**
 * Takes the organization's keys off the shared principal (CVE-2025-53786), once nothing signs in with them any more:
 * every server that counts is new enough and uses the dedicated application. Without an organization, in a tenant that
 * was hybrid once, a person names the keys and says why no server is looked at.
 */
public final class SharedCleanup implements PlanMaker {

    private static final String APPLICATION = "application";
    private static final String NO_ORGANIZATION = "noOrganization";
    private static final Set<String> NAMES =
            Set.of(APPLICATION, ExcludedServers.PARAMETER, NO_ORGANIZATION, SharedKeys.PARAMETER);

    private final List<String> warnings = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Expectation> before = new ArrayList<>();

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        GivenParameters given = GivenParameters.of(context.parameters(), NAMES);
        PackFacts facts = new PackFacts(context.facts());
        Optional<String> withoutServers = given.text(NO_ORGANIZATION).map(ExcludedServers::sentence);
        GlobalAdministrator.warn(context, warnings);
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
        Optional<PlanRefusedException> unneeded = Applicability.obstacle(context);
        if (unneeded.isPresent()) {
            warnings.add(NLS.bind(Messages.SharedCleanup_NotNeeded, unneeded.get().getMessage()));
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
        moved.unproven().ifPresent(warnings::add);
        before.add(SwitchOverrideOn.stillOn(feature));
        servers.forEach(server -> before.add(RefreshServer.accepts(feature, server)));
    }

    /** Why the servers cannot be using the application; where they can, that is looked at again before keys go. */
    private List<String> inUse(PlanContext context, Application application, PackFacts facts)
            throws PlanRefusedException {
        Permission permission = Permission.of(context, Parts.SHARED_PRINCIPAL, facts.permission());
        Optional<ServicePrincipal> principal = ApplicationRules.principalOf(application.appId(),
                context.require(Parts.SERVICE_PRINCIPALS)).filter(ServicePrincipal::accountEnabled);
        context.require(Parts.AUTH_SERVERS);
        Optional<AuthServer> server = PresentApplication.authServer(context).filter(one ->
                one.applicationIdentifier().filter(application.appId().text()::equalsIgnoreCase).isPresent());
        boolean consented = principal.isPresent()
                && ApplicationRules.consented(context.require(Parts.APP_ROLE_ASSIGNMENTS), principal.get().id(),
                        permission.resource().id(), permission.role());
        List<String> obstacles = new ArrayList<>();
        if (consented) {
            before.add(GrantConsent.given(application.displayName(), permission, principal));
        } else {
            obstacles.add(NLS.bind(Messages.SharedCleanup_NoConsent, application.displayName(), permission.name()));
        }
        server.ifPresentOrElse(
                named -> before.add(ConfigureAuthServer.names(named, ApplicationIds.of(application))),
                () -> obstacles.add(NLS.bind(Messages.SharedCleanup_NotNamed, application.displayName())));
        return obstacles;
    }

    /** Until when something that was just changed may still take its time. */
    private static Optional<Instant> waiting(PlanContext context) {
        return context.pending().stream().map(PendingEffect::until).filter(until -> until.isAfter(context.now()))
                .max(Comparator.naturalOrder());
    }
}
