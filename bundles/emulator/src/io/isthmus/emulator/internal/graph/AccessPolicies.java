package io.isthmus.emulator.internal.graph;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/** Conditional Access policies: resource conditionalAccessPolicy. */
final class AccessPolicies {

    private static final int MOST = 195;
    private static final Set<String> STATES = Set.of("enabled", "disabled", "enabledForReportingButNotEnforced");
    private static final Set<String> LICENCES = Set.of("AAD_WRKLDID_P1", "AAD_WRKLDID_P2");
    private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
    private static final Set<String> PLACES = Set.of("All", "AllTrusted", WhatIf.MFA_TRUSTED_IPS);

    private final Answers answers;

    AccessPolicies(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        String path = "identity/conditionalAccess/policies";
        routes.add("GET", path, "conditional-access-read", graph -> answers.list(graph,
                EntityType.CONDITIONAL_ACCESS_POLICY, graph.visible().list(Directory.CONDITIONAL_ACCESS_POLICIES)));
        routes.add("GET", path + "/{id}", "conditional-access-read", graph -> answers.single(graph,
                EntityType.CONDITIONAL_ACCESS_POLICY, DirectoryObjects.require(graph.visible(),
                        Directory.CONDITIONAL_ACCESS_POLICIES, graph.key("id")), 200));
        routes.add("POST", path, "conditional-access-write", this::create);
        routes.add("PATCH", path + "/{id}", "conditional-access-write", this::update);
        routes.add("DELETE", path + "/{id}", "conditional-access-write", AccessPolicies::delete);
    }

    private Response create(GraphCall graph) {
        Value.Members body = graph.body();
        EntityType.CONDITIONAL_ACCESS_POLICY.checkWrite(body);
        if (graph.writes().list(Directory.CONDITIONAL_ACCESS_POLICIES).size() >= MOST) {
            throw GraphError.badRequest("The number of policies has reached its limit of " + MOST + ".");
        }
        String id = graph.call().ids().next();
        Value.Members policy = AccessPolicyShape.of(Values.over(Value.members().with("id", Value.of(id))
                .with("createdDateTime", graph.timestamp()), body));
        check(graph.writes(), policy);
        graph.writes().put(Directory.CONDITIONAL_ACCESS_POLICIES, id, policy);
        return answers.single(graph, EntityType.CONDITIONAL_ACCESS_POLICY, policy, 201);
    }

    private Response update(GraphCall graph) {
        Value.Members before =
                DirectoryObjects.require(graph.writes(), Directory.CONDITIONAL_ACCESS_POLICIES, graph.key("id"));
        Value.Members body = graph.body();
        EntityType.CONDITIONAL_ACCESS_POLICY.checkWrite(body);
        Value.Members after = AccessPolicyShape.of(Values.over(before, body)).with("modifiedDateTime",
        graph.timestamp());
        check(graph.writes(), after);
        graph.writes().put(Directory.CONDITIONAL_ACCESS_POLICIES, Values.text(before, "id"), after);
        return Response.empty(204);
    }

    private static Response delete(GraphCall graph) {
        Value.Members policy =
                DirectoryObjects.require(graph.writes(), Directory.CONDITIONAL_ACCESS_POLICIES, graph.key("id"));
        graph.writes().remove(Directory.CONDITIONAL_ACCESS_POLICIES, Values.text(policy, "id"));
        return Response.empty(204);
    }

    private static void check(View view, Value.Members policy) {
        if (Values.text(policy, "displayName").isBlank() || policy.at("/conditions").isNull()
                || !STATES.contains(Values.text(policy, "state"))) {
            throw GraphError.badRequest("A policy needs a displayName, conditions, and a state of " + STATES + ".");
        }
        if (policy.at("/conditions/applications").isNull() && policy.at("/conditions/users").isNull()
                && policy.at("/grantControls").isNull() && policy.at("/sessionControls").isNull()) {
            throw GraphError.badRequest("A policy needs a rule for applications or users, or a control.");
        }
        Value conditions = policy.at("/conditions");
        Stream.of("includeLocations", "excludeLocations").flatMap(list -> texts(conditions.at("/locations/" + list)))
                .filter(place -> !PLACES.contains(place) && view.find(Directory.NAMED_LOCATIONS, place).isEmpty())
                .findFirst().ifPresent(place -> {
                    throw new GraphError(400, "BadRequest", "1040: NamedLocation with id " + place
                            + " does not exist in the directory.");
                });
        if (!conditions.at("/clientApplications").isNull()) {
            checkWorkload(view, policy);
        }
    }

    /** "Block access is the only available option"; "licenses are required to create or modify": workload-identity. */
    private static void checkWorkload(View view, Value policy) {
        if (!licensed(view)) {
            throw new GraphError(400, "BadRequest",
                    "1150: Cannot create or update policies with workload identity premium"
                    + " features. Upgrade to a workload identity premium P1 or P2 license and try again.");
        }
        Value clients = policy.at("/conditions/clientApplications");
        boolean named = Stream.of("includeServicePrincipals", "excludeServicePrincipals")
                .flatMap(list -> texts(clients.at("/" + list)))
                .allMatch(id -> id.matches(GUID) || id.equals(WhatIf.ALL_OF_TENANT));
        boolean blocks = texts(policy.at("/grantControls/builtInControls")).toList().equals(List.of("block"));
        if (!named || !blocks) {
            throw GraphError.badRequest("A policy for workload identities names service principals by their ids, and"
                    + " blocks.");
        }
    }

    private static boolean licensed(View view) {
        return view.list(Directory.SUBSCRIBED_SKUS).stream()
                .filter(sku -> !Values.text(sku, "capabilityStatus").equals("Suspended"))
                .flatMap(sku -> sku.at("/servicePlans").entries())
                .anyMatch(plan -> LICENCES.contains(Values.text(plan, "servicePlanName")));
    }

    private static Stream<String> texts(Value list) {
        return list.entries().flatMap(entry -> entry.text().stream());
    }
}
