package io.isthmus.hybridapp.internal.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.AskedAccess;
import io.isthmus.hybridapp.internal.choice.ContradictedServers;
import io.isthmus.hybridapp.internal.choice.GraphServers;
import io.isthmus.hybridapp.internal.choice.OtherControl;
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
import io.isthmus.sdk.rule.SettlingKeys;
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
     * @throws PlanRefusedException where the tenant does not offer a permission, others control the application too, or an
     *                              override is in the way
     */
    public static void add(Composition plan, DedicatedApplication application, AuthServer authServer,
            GraphServers servers) throws PlanRefusedException {
        GraphPart part = of(plan, application);
        part.permissions();
        plan.add(SetGraphBaseUrl.step(authServer, plan.cloud().graph(), plan.facts().propagation(),
                StillUnused.graphAddress(plan), Set.of()));
        part.override(authServer, servers);
    }

    /**
     * Adds the permissions with consent to each alone: servers go on calling EWS. What an organization with several
     * tenants needs before it calls Graph.
     *
     * @throws PlanRefusedException where the tenant does not offer a permission, others control the application too, or
     *                              it has no service principal
     */
    public static void consent(Composition plan, DedicatedApplication application) throws PlanRefusedException {
        if (application.principal().isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.GraphPart_NoPrincipal, application.displayName()),
                    Messages.GraphPart_NoPrincipalAdvice);
        }
        of(plan, application).permissions();
    }

    private static GraphPart of(Composition plan, DedicatedApplication application) throws PlanRefusedException {
        List<Permission> permissions = new ArrayList<>();
        for (PermissionFact fact : plan.facts().graphPermissions()) {
            permissions.add(Permission.of(plan.context(), Parts.GRAPH_PRINCIPAL, fact));
        }
        return new GraphPart(plan, application, permissions);
    }

    /** Whoever else controls the application reads with the servers: calendars, photos and settings of everybody. */
    private void permissions() throws PlanRefusedException {
        OtherControl others = new OtherControl(application.present(), application.principal(), List.of(),
                Optional.empty());
        others.judge(plan.context(), permissions.stream().allMatch(one -> application.consented(plan.context(), one)),
                plan.parameters().acceptOtherControl(), plan.warnings());
        List<Expectation> unchanged = others.unchanged(application.displayName(), application.ids());
        plan.add(CompleteApplication.step(application.present().orElseThrow(), new AskedAccess(permissions), Set.of()));
        for (Permission permission : permissions) {
            plan.add(GrantConsent.step(application.displayName(), permission, application.principal(),
                    application.consented(plan.context(), permission), unchanged,
                    StillUnused.graph(plan, application.ids()), plan.having(ApplicationIds.STEP),
                    plan.facts().directory(SettlingKeys.GRAPH_CONSENT, application.displayName())));
        }
    }

    private void override(AuthServer authServer, GraphServers servers) throws PlanRefusedException {
        OverrideFact feature = plan.facts().graphRouting();
        SwitchedFeature switched = SwitchedFeature.graphRouting(feature, servers.first());
        Optional<SettingOverride> present =
                OwnOverride.find(plan.context(), feature, servers.first(), plan.warnings());
        List<ExchangeServer> free =
                ContradictedServers.without(plan.context(), servers.able(), feature, present, plan.warnings());
        plan.add(SwitchOverrideOn.step(switched, present, free,
                OverridePart.accepting(plan.context(), free, feature), required(authServer, free),
                plan.having(steps())));
        Duration propagation = plan.facts().propagation();
        free.forEach(server -> plan.add(RefreshServer.on(switched, server,
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
        required.addAll(InOtherTenants.consented(plan.context(), plan.tenant(), plan.facts().graphPermissions(),
                plan.parameters().consentedTenants()));
        required.add(ConfigureAuthServer.names(authServer, application.ids()));
        OverrideFact dedicated = plan.facts().override();
        able.forEach(server -> required.add(RefreshServer.accepts(dedicated, server)));
        return required;
    }
}
