package io.isthmus.hybridapp.internal.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.AskedAccess;
import io.isthmus.hybridapp.internal.choice.ConsentRights;
import io.isthmus.hybridapp.internal.choice.GraphServers;
import io.isthmus.hybridapp.internal.choice.OwnOverride;
import io.isthmus.hybridapp.internal.choice.Permission;
import io.isthmus.hybridapp.internal.step.CompleteApplication;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.hybridapp.internal.step.GrantConsent;
import io.isthmus.hybridapp.internal.step.RefreshServer;
import io.isthmus.hybridapp.internal.step.SetGraphBaseUrl;
import io.isthmus.hybridapp.internal.step.SwitchOverrideOn;
import io.isthmus.hybridapp.internal.step.SwitchedFeature;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Calls through Microsoft Graph in the place of EWS: the permissions, consent to each, where Graph answers, and the
 * override for the servers that can. It stops before the override where a permission is not consented to.
 */
public final class GraphPart {

    private final Composition plan;
    private final DedicatedApplication application;
    private final List<Permission> permissions;

    private GraphPart(Composition plan, DedicatedApplication application, List<Permission> permissions) {
        this.plan = plan;
        this.application = application;
        this.permissions = permissions;
    }

    /**
     * Adds the steps.
     *
     * @throws PlanRefusedException where the tenant does not offer a permission, or an override is in the way
     */
    public static void add(Composition plan, DedicatedApplication application, AuthServer authServer,
            GraphServers servers) throws PlanRefusedException {
        List<Permission> permissions = new ArrayList<>();
        for (PermissionFact fact : plan.facts().graphPermissions()) {
            permissions.add(Permission.of(plan.context(), Parts.GRAPH_PRINCIPAL, fact));
        }
        GraphPart part = new GraphPart(plan, application, permissions);
        part.permissions();
        plan.add(SetGraphBaseUrl.step(authServer, plan.cloud().graph(), plan.facts().propagation(), Set.of()));
        part.override(authServer, servers);
    }

    private void permissions() throws PlanRefusedException {
        plan.add(CompleteApplication.step(application.present().orElseThrow(), new AskedAccess(permissions), Set.of()));
        for (Permission permission : permissions) {
            plan.add(GrantConsent.step(application.displayName(), permission, application.principal(),
                    application.consented(plan.context(), permission), List.of(), plan.having(ApplicationIds.STEP),
                    plan.facts().directory(application.displayName())));
        }
        ConsentRights.MICROSOFT_GRAPH.warn(plan.context(), plan.warnings());
    }

    private void override(AuthServer authServer, GraphServers servers) throws PlanRefusedException {
        OverrideFact feature = plan.facts().graphRouting();
        SwitchedFeature switched = SwitchedFeature.graphRouting(feature, servers.first());
        Optional<SettingOverride> present =
                OwnOverride.find(plan.context(), feature, servers.first(), plan.warnings());
        plan.add(SwitchOverrideOn.step(switched, present, servers.able(),
                OverridePart.accepting(plan.context(), servers.able(), feature),
                required(authServer, servers.able()), plan.having(steps())));
        Duration propagation = plan.facts().propagation();
        servers.able().forEach(server -> plan.add(RefreshServer.on(switched, server,
                OverridePart.accepts(plan.context(), server, feature), propagation)));
    }

    private String[] steps() {
        List<String> steps = new ArrayList<>(List.of(SetGraphBaseUrl.STEP));
        permissions.forEach(permission -> steps.add(GrantConsent.id(permission)));
        return steps.toArray(String[]::new);
    }

    /** Servers that called Graph as an application that may not would show nothing, where EWS still did. */
    private List<Expectation> required(AuthServer authServer, List<ExchangeServer> able) throws PlanRefusedException {
        List<Expectation> required = new ArrayList<>();
        permissions.forEach(permission -> required.add(
                GrantConsent.given(application.displayName(), permission, application.principal())));
        required.add(ConfigureAuthServer.names(authServer, application.ids()));
        OverrideFact dedicated = plan.facts().override();
        able.forEach(server -> required.add(RefreshServer.accepts(dedicated, server)));
        return required;
    }
}
