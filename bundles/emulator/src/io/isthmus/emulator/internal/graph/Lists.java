package io.isthmus.emulator.internal.graph;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** What is only read: lists and their entries. */
final class Lists {

    private final Answers answers;

    Lists(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        register(routes, "organization", "organization-read", EntityType.ORGANIZATION, Directory.ORGANIZATION);
        register(routes, "domains", "domain-read", EntityType.DOMAIN, Directory.DOMAINS);
        register(routes, "subscribedSkus", "licence-read", EntityType.SUBSCRIBED_SKU, Directory.SUBSCRIBED_SKUS);
        register(routes, "users", "user-read", EntityType.USER, Directory.USERS);
        register(routes, "directoryRoles", "role-read", EntityType.DIRECTORY_ROLE, Directory.DIRECTORY_ROLES);
        routes.add("GET", "policies/defaultAppManagementPolicy", "policy-read", graph -> answers.single(graph,
                EntityType.TENANT_APP_MANAGEMENT_POLICY,
                graph.visible().list(Directory.APP_MANAGEMENT_POLICY).getFirst(), 200));
        new AppManagementPolicies(answers).register(routes);
    }

    private void register(Routes routes, String path, String access, EntityType type, Collection collection) {
        routes.add("GET", path, access, graph -> answers.list(graph, type, graph.visible().list(collection)));
        routes.add("GET", path + "/{id}", access, graph -> single(graph, type, collection));
    }

    private Response single(GraphCall graph, EntityType type, Collection collection) {
        Value.Members found = DirectoryObjects.require(graph.visible(), collection, graph.key("id"));
        return answers.single(graph, type, found, 200);
    }
}
