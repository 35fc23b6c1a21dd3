package io.isthmus.hybridapp.internal.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.hybridapp.internal.choice.ContradictedServers;
import io.isthmus.hybridapp.internal.choice.OwnOverride;
import io.isthmus.hybridapp.internal.choice.Permission;
import io.isthmus.hybridapp.internal.choice.PrincipalIds;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.hybridapp.internal.step.CreateServicePrincipal;
import io.isthmus.hybridapp.internal.step.GrantConsent;
import io.isthmus.hybridapp.internal.step.OpenEwsGate;
import io.isthmus.hybridapp.internal.step.RefreshServer;
import io.isthmus.hybridapp.internal.step.SwitchOverrideOn;
import io.isthmus.hybridapp.internal.step.SwitchedFeature;
import io.isthmus.hybridapp.internal.step.UploadCertificates;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The override that makes servers use the application, and each server that must accept it. It stops before where they
 * would use an application that cannot be used: what the same plan does not see to before is looked at.
 */
public final class OverridePart {

    private OverridePart() {
    }

    /**
     * Adds the steps.
     *
     * @param able the servers whose build can use the application
     */
    public static void on(Composition plan, DedicatedApplication application, AuthServer authServer,
            List<ExchangeServer> able) throws PlanRefusedException {
        OverrideFact feature = plan.facts().override();
        Optional<SettingOverride> present = OwnOverride.find(plan.context(), feature, plan.warnings());
        List<ExchangeServer> free =
                ContradictedServers.without(plan.context(), able, feature, present, plan.warnings());
        SwitchedFeature switched = SwitchedFeature.dedicatedApplication(feature);
        plan.add(SwitchOverrideOn.step(switched, present, free, accepting(plan.context(), free, feature),
                required(plan, application, authServer),
                plan.having(GrantConsent.STEP, UploadCertificates.STEP, OpenEwsGate.STEP, ConfigureAuthServer.STEP)));
        Duration propagation = plan.facts().propagation();
        free.forEach(server -> plan.add(
                RefreshServer.on(switched, server, accepts(plan.context(), server, feature), propagation)));
    }

    /**
     * What must be true right before servers call EWS as the application. Of the tenant nothing is asked that cannot be
     * looked at: whoever looks after it said it, and the plan was refused where it was not so.
     */
    public static List<Expectation> required(Composition plan, DedicatedApplication application,
            AuthServer authServer) throws PlanRefusedException {
        if (!plan.seesTenant()) {
            return List.of(ConfigureAuthServer.names(authServer, application.ids()));
        }
        Permission permission = DedicatedApplication.permission(plan);
        List<Expectation> required = new ArrayList<>();
        required.add(GrantConsent.given(application.displayName(), permission, application.principal()));
        required.add(ConfigureAuthServer.names(authServer, application.ids()));
        if (plan.step(PrincipalIds.STEP).isEmpty()) {
            required.add(CreateServicePrincipal.enabled(application.displayName(), application.ids()));
        }
        Optional<Thumbprint> current = plan.context().require(Parts.AUTH_CONFIGURATION).current();
        if (plan.step(UploadCertificates.STEP).isEmpty() && current.isPresent()) {
            required.add(UploadCertificates.knows(application.displayName(), application.ids(), current.get(),
                    key(application, current.get())));
        }
        return required;
    }

    /** The entry that the application has of a certificate. */
    public static Optional<KeyCredential> key(DedicatedApplication application, Thumbprint certificate) {
        return application.present().map(Application::keyCredentials)
                .flatMap(keys -> KeyRules.keyOf(certificate, keys));
    }

    /** Those of some servers that were seen to go by an override that switches the feature on. */
    static List<ExchangeServer> accepting(PlanContext context, List<ExchangeServer> servers, OverrideFact feature) {
        return servers.stream().filter(server -> accepts(context, server, feature)).toList();
    }

    /** Whether a server was seen to go by an override that switches the feature on. */
    public static boolean accepts(PlanContext context, ExchangeServer server, OverrideFact feature) {
        List<ServerOverrides> told = context.read(Parts.SERVER_OVERRIDES).value().orElse(List.of());
        return told.stream().filter(one -> one.server().equalsIgnoreCase(server.name()))
                .flatMap(one -> one.overrides().value().stream())
                .anyMatch(overrides -> OverrideRules.accepted(overrides, feature));
    }
}
