package io.isthmus.hybridapp.internal.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Applicability;
import io.isthmus.hybridapp.internal.choice.ApplicationChoice;
import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.AuthCertificate;
import io.isthmus.hybridapp.internal.choice.AuthCertificates;
import io.isthmus.hybridapp.internal.choice.CloudRelationship;
import io.isthmus.hybridapp.internal.choice.ConsentRights;
import io.isthmus.hybridapp.internal.choice.EwsGate;
import io.isthmus.hybridapp.internal.choice.OtherControl;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.choice.OwnOverride;
import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.Parameters;
import io.isthmus.hybridapp.internal.choice.Permission;
import io.isthmus.hybridapp.internal.choice.SigningServers;
import io.isthmus.hybridapp.internal.step.AddOwner;
import io.isthmus.hybridapp.internal.step.CompleteApplication;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.hybridapp.internal.step.CreateApplication;
import io.isthmus.hybridapp.internal.step.CreateServicePrincipal;
import io.isthmus.hybridapp.internal.step.GrantConsent;
import io.isthmus.hybridapp.internal.step.OpenEwsGate;
import io.isthmus.hybridapp.internal.step.RefreshServer;
import io.isthmus.hybridapp.internal.step.RestoreApplication;
import io.isthmus.hybridapp.internal.step.RestoreServicePrincipal;
import io.isthmus.hybridapp.internal.step.SetTargetSharingEpr;
import io.isthmus.hybridapp.internal.step.SwitchOverrideOn;
import io.isthmus.hybridapp.internal.step.UploadCertificates;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Sets up the dedicated hybrid application: from the application in Entra over the gate of Exchange Online to the
 * override on each server. What does not need each other does not wait for each other.
 */
public final class HybridSetup implements PlanMaker {

    private final List<String> warnings = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Parameters parameters = Parameters.of(context.parameters());
        PackFacts facts = new PackFacts(context.facts());
        Applicability.check(context);
        Tenant tenant = context.require(Parts.TENANT);
        OwnAuthServer authServer = OwnAuthServer.of(context, tenant, parameters);
        SigningServers servers = SigningServers.of(context, warnings);
        List<AuthCertificate> certificates = AuthCertificates.of(context, servers.all(), warnings);
        ApplicationChoice choice = ApplicationChoice.of(context, authServer.server(), parameters, warnings);
        Cloud cloud = facts.cloud(tenant.cloud());

        Permission permission = permission(context, facts);
        ApplicationIds ids = application(choice, permission);
        Optional<ServicePrincipal> standing = choice.deleted() ? Optional.empty()
                : choice.present().flatMap(present -> ApplicationRules.principalOf(present.appId(),
                        context.require(Parts.SERVICE_PRINCIPALS)));
        Optional<ServicePrincipal> principal = standing.or(() -> restored(context, choice));
        steps.add(CreateServicePrincipal.step(choice.displayName(), ids, principal,
                standing.isEmpty() && principal.isPresent(), warnings));
        boolean granted = granted(context, permission, standing);
        OtherControl others = new OtherControl(choice.present(), principal, certificates, parameters.owner());
        others.judge(context, granted, parameters.acceptOtherControl(), warnings);
        steps.add(GrantConsent.step(choice.displayName(), permission, principal, granted,
                others.unchanged(choice.displayName(), ids), facts.directory(choice.displayName())));
        ConsentRights.warn(context, warnings);
        parameters.owner().ifPresent(owner ->
                steps.add(AddOwner.step(choice.displayName(), ids, owner, cloud.graph())));
        steps.add(certificates(context, choice, ids, certificates, facts.directory(choice.displayName())));
        ExchangeOnlineOrganization online = context.require(Parts.ONLINE_ORGANIZATION);
        EwsGate.decide(online, choice.present().map(Application::appId), parameters, facts.ewsAccess(), warnings)
                .ifPresent(gate -> steps.add(OpenEwsGate.step(ids, online, gate)));
        steps.add(ConfigureAuthServer.step(authServer.server(), ids, authServer.domains(), facts.propagation()));
        int number = 1;
        for (CloudRelationship own : CloudRelationship.of(context, cloud, parameters, warnings)) {
            steps.add(SetTargetSharingEpr.step(number++, own.relationship(), own.ews(), facts.propagation()));
        }
        override(context, facts, servers.able(), List.of(
                GrantConsent.given(choice.displayName(), permission, principal),
                ConfigureAuthServer.names(authServer.server(), ids)));
        return new PlanDraft(summary(facts, EwsGate.staysShut(online, parameters)), steps, warnings);
    }

    private static Permission permission(PlanContext context, PackFacts facts) throws PlanRefusedException {
        ServicePrincipal resource = context.require(Parts.SHARED_PRINCIPAL);
        PermissionFact fact = facts.permission();
        UUID role = ApplicationRules.roleId(fact, Optional.of(resource)).orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.HybridSetup_NoRole, fact.name()), Messages.HybridSetup_NoRoleAdvice));
        return new Permission(resource, role, fact.name());
    }

    private ApplicationIds application(ApplicationChoice choice, Permission permission) {
        if (choice.present().isEmpty()) {
            steps.add(CreateApplication.step(choice.displayName(), choice.uniqueName().orElseThrow(), permission));
            return ApplicationIds.notKnownYet();
        }
        Application present = choice.present().get();
        if (choice.deleted()) {
            steps.add(RestoreApplication.step(present));
        }
        steps.add(CompleteApplication.step(present, permission,
                choice.deleted() ? Set.of(RestoreApplication.STEP) : Set.of()));
        return ApplicationIds.of(present);
    }

    /** The application's service principal among the deleted items, with the step that brings it back. */
    private Optional<ServicePrincipal> restored(PlanContext context, ApplicationChoice choice) {
        Reading<List<ServicePrincipal>> deleted = context.read(Parts.DELETED_SERVICE_PRINCIPALS);
        if (choice.deleted() && !deleted.known()) {
            warnings.add(NLS.bind(Messages.HybridSetup_DeletedPrincipalNotRead, choice.displayName()));
        }
        Optional<ServicePrincipal> principal = choice.present().flatMap(present -> ApplicationRules.principalOf(
                present.appId(), deleted.value().orElse(List.of())));
        principal.ifPresent(found -> steps.add(RestoreServicePrincipal.step(choice.displayName(), found,
                choice.deleted() ? Set.of(RestoreApplication.STEP) : Set.of())));
        return principal;
    }

    private static boolean granted(PlanContext context, Permission permission,
            Optional<ServicePrincipal> principal) {
        return principal.isPresent() && ApplicationRules.consented(context.require(Parts.APP_ROLE_ASSIGNMENTS),
                principal.get().id(), permission.resource().id(), permission.role());
    }

    private Step certificates(PlanContext context, ApplicationChoice choice, ApplicationIds ids,
            List<AuthCertificate> wanted, Settling settling) {
        List<KeyCredential> expired = choice.present().stream().flatMap(one -> one.keyCredentials().stream())
                .filter(key -> key.expiredAt(context.now())).toList();
        if (!expired.isEmpty()) {
            warnings.add(NLS.bind(Messages.HybridSetup_Expired, expired.size(), choice.displayName()));
        }
        return UploadCertificates.step(choice.displayName(), ids, choice.present(), expired, wanted, settling);
    }

    private void override(PlanContext context, PackFacts facts, List<ExchangeServer> able,
            List<Expectation> required) throws PlanRefusedException {
        OverrideFact feature = facts.override();
        Optional<SettingOverride> present = OwnOverride.find(context, feature, warnings);
        steps.add(SwitchOverrideOn.step(feature, present, able, required,
                Set.of(GrantConsent.STEP, UploadCertificates.STEP, ConfigureAuthServer.STEP)));
        List<ServerOverrides> told = context.read(Parts.SERVER_OVERRIDES).value().orElse(List.of());
        Duration propagation = facts.propagation();
        able.forEach(server -> steps.add(
                RefreshServer.step(feature, server, accepted(told, server, feature), propagation)));
    }

    private static boolean accepted(List<ServerOverrides> told, ExchangeServer server, OverrideFact feature) {
        return told.stream().filter(one -> one.server().equalsIgnoreCase(server.name()))
                .flatMap(one -> one.overrides().value().stream())
                .anyMatch(overrides -> OverrideRules.accepted(overrides, feature));
    }

    private String summary(PackFacts facts, boolean shut) throws PlanRefusedException {
        return NLS.bind(shut ? Messages.HybridSetup_SummaryShut : Messages.HybridSetup_Summary,
                new Object[] {steps.size(), facts.propagation().toMinutes(), facts.ewsAccess().toHours()});
    }
}
