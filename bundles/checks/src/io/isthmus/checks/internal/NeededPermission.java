package io.isthmus.checks.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.facts.Facts.PermissionFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/**
 * A permission that the dedicated application needs.
 *
 * @param fact     what the data pack knows of it
 * @param resource whose permission it is
 * @param part     the part that holds the resource's service principal
 * @param role     its id; empty where the resource was not read and the data pack does not know it
 */
record NeededPermission(PermissionFact fact, AppId resource, Part<ServicePrincipal> part, Optional<UUID> role) {

    /**
     * What the application needs: EWS always, since not every server can call Graph and archives need it still, and
     * Graph's where the override that routes calls through Graph is on.
     */
    static List<NeededPermission> of(CheckContext context) {
        List<NeededPermission> needed = new ArrayList<>();
        needed.add(permission(context, FactKeys.FULL_ACCESS_AS_APP, AppId.EXCHANGE_ONLINE, Parts.SHARED_PRINCIPAL));
        if (graphRouting(context)) {
            needed.addAll(ofGraphStage(context));
        }
        return needed;
    }

    /** What the application needs once servers call Graph. */
    static List<NeededPermission> ofGraphStage(CheckContext context) {
        return ApplicationRules.GRAPH_PERMISSIONS.stream()
                .map(name -> permission(context, name, AppId.MICROSOFT_GRAPH, Parts.GRAPH_PRINCIPAL)).toList();
    }

    /** That nobody can tell whether servers call Graph, and so whether its permissions are needed. */
    static Optional<Finding> notTold(CheckContext context, Resource application) {
        Reading<List<SettingOverride>> overrides = context.read(Parts.SETTING_OVERRIDES);
        return overrides.known() || graphRouting(context) ? Optional.empty()
                : Optional.of(Unseen.of(application, Direction.ON_PREMISES_TO_CLOUD, Messages.GraphStage, overrides));
    }

    /** The key of what takes its time once it was consented to. */
    String settling() {
        return resource.equals(AppId.MICROSOFT_GRAPH) ? SettlingKeys.GRAPH_CONSENT : SettlingKeys.EWS_CONSENT;
    }

    private static boolean graphRouting(CheckContext context) {
        OverrideFact feature = context.facts().override(FactKeys.GRAPH_ROUTING).orElseThrow();
        return context.read(Parts.SETTING_OVERRIDES).value().orElse(List.of()).stream().anyMatch(override ->
                OverrideRules.concerns(override, feature) && OverrideRules.on(override.parameters(), feature));
    }

    private static NeededPermission permission(CheckContext context, String name, AppId resource,
            Part<ServicePrincipal> part) {
        PermissionFact fact = context.facts().permission(name).orElseThrow();
        return new NeededPermission(fact, resource, part,
                ApplicationRules.roleId(fact, context.read(part).value()));
    }
}
