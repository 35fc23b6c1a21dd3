package io.isthmus.emulator.internal.graph;

import java.util.Optional;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** Service principals. */
final class ServicePrincipals {

    private final Answers answers;

    ServicePrincipals(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        routes.add("GET", "servicePrincipals", "application-read", graph -> answers.list(graph,
                EntityType.SERVICE_PRINCIPAL, graph.visible().list(Directory.SERVICE_PRINCIPALS)));
        routes.add("POST", "servicePrincipals", "application-write", graph -> create(graph, graph.body()));
        routes.add("GET", "servicePrincipals/{id}", "application-read", graph -> answers.single(graph,
                EntityType.SERVICE_PRINCIPAL,
                DirectoryObjects.require(graph.visible(), Directory.SERVICE_PRINCIPALS, graph.key("id")), 200));
        routes.add("PATCH", "servicePrincipals/{id}", "application-write", this::update);
        routes.add("DELETE", "servicePrincipals/{id}", "application-write", this::delete);
    }

    /** Moves a service principal to the deleted items, with what was consented for it. */
    static void bury(GraphCall graph, Value.Members principal) {
        String id = Values.text(principal, "id");
        for (Value.Members assignment : graph.writes().list(Directory.APP_ROLE_ASSIGNMENTS)) {
            if (Values.text(assignment, "principalId").equals(id)) {
                graph.writes().remove(Directory.APP_ROLE_ASSIGNMENTS, Values.text(assignment, "id"));
            }
        }
        DeletedItems.bury(graph, Directory.SERVICE_PRINCIPALS, "servicePrincipal", principal);
    }

    private Response create(GraphCall graph, Value.Members body) {
        EntityType.SERVICE_PRINCIPAL.checkWrite(body);
        String appId = body.at("/appId").text().orElseThrow(
                () -> GraphError.badRequest("A value is required for property 'appId' of resource 'ServicePrincipal'."));
        Value.Members application = graph.writes().findBy(Directory.APPLICATIONS, "appId", appId)
                .orElseThrow(() -> new GraphError(400, "Request_BadRequest", "The appId '" + appId
                        + "' of the service principal does not reference a valid application object."));
        if (graph.writes().findBy(Directory.SERVICE_PRINCIPALS, "appId", appId).isPresent()) {
            throw new GraphError(409, "Request_MultipleObjectsWithSameKeyValue", "The service principal cannot be created,"
                    + " updated, or restored because the service principal name " + appId + " is already in use.");
        }
        String id = graph.call().ids().next();
        Value.Members document = Values.over(Value.members().with("id", Value.of(id))
                .with("appDisplayName", application.at("/displayName"))
                .with("displayName", application.at("/displayName"))
                .with("appOwnerOrganizationId", Value.of(graph.call().tenantId()))
                .with("servicePrincipalNames", Value.list(Value.of(appId)))
                .with("signInAudience", application.at("/signInAudience")), body);
        graph.writes().put(Directory.SERVICE_PRINCIPALS, id, document);
        return answers.single(graph, EntityType.SERVICE_PRINCIPAL, document, 201)
                .with("Location", graph.call().request().origin() + "/v1.0/servicePrincipals/" + id);
    }

    private Response update(GraphCall graph) {
        Value.Members body = graph.body();
        String key = graph.key("id");
        if (DirectoryObjects.alternate(key)) {
            DirectoryObjects.AlternateKey named = DirectoryObjects.AlternateKey.parse(key);
            Optional<Value.Members> found = graph.writes().findBy(Directory.SERVICE_PRINCIPALS, named.property(),
                    named.text());
            if (found.isEmpty() && named.property().equals("appId") && graph.createIfMissing()) {
                return create(graph, body.with("appId", Value.of(named.text())));
            }
        }
        Value.Members before = DirectoryObjects.require(graph.writes(), Directory.SERVICE_PRINCIPALS, key);
        EntityType.SERVICE_PRINCIPAL.checkWrite(body);
        if (!body.at("/appId").isNull() && !body.at("/appId").equals(before.at("/appId"))) {
            throw GraphError.badRequest("Property 'appId' is read-only and cannot be set.");
        }
        if (!Values.text(before, "appOwnerOrganizationId").equals(graph.call().tenantId())) {
            Access.requireGlobalAdministrator(graph.token());
        }
        Value.Members after = Values.over(before, body);
        if (body.values().containsKey("keyCredentials")) {
            ServicePrincipalLock.check(graph, before, "keyCredentials");
            after = after.with("keyCredentials", KeyCredentials.replace(graph.call(), Values.text(before, "id"),
                        before.at("/keyCredentials"),
                    body.at("/keyCredentials")));
        }
        graph.writes().put(Directory.SERVICE_PRINCIPALS, Values.text(before, "id"), after);
        return Response.empty(204);
    }

    private Response delete(GraphCall graph) {
        Value.Members principal = DirectoryObjects.require(graph.writes(), Directory.SERVICE_PRINCIPALS,
                graph.key("id"));
        if (!Values.text(principal, "appOwnerOrganizationId").equals(graph.call().tenantId())) {
            Access.requireGlobalAdministrator(graph.token());
        }
        bury(graph, principal);
        return Response.empty(204);
    }
}
