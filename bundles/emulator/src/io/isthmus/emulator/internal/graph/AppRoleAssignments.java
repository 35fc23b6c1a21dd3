package io.isthmus.emulator.internal.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import io.isthmus.emulator.internal.entra.Resource;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** Application permissions that an administrator consented to. */
final class AppRoleAssignments {

    private final Answers answers;

    AppRoleAssignments(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        routes.add("GET", "servicePrincipals/{id}/appRoleAssignments", "application-read",
                graph -> list(graph, "principalId"));
        routes.add("GET", "servicePrincipals/{id}/appRoleAssignedTo", "application-read",
                graph -> list(graph, "resourceId"));
        routes.add("POST", "servicePrincipals/{id}/appRoleAssignments", "consent",
                graph -> create(graph, "principalId"));
        routes.add("POST", "servicePrincipals/{id}/appRoleAssignedTo", "consent",
                graph -> create(graph, "resourceId"));
        routes.add("DELETE", "servicePrincipals/{id}/appRoleAssignments/{assignment}", "consent",
                graph -> delete(graph, "principalId"));
        routes.add("DELETE", "servicePrincipals/{id}/appRoleAssignedTo/{assignment}", "consent",
                graph -> delete(graph, "resourceId"));
    }

    private Response list(GraphCall graph, String member) {
        String id = Values.text(DirectoryObjects.require(graph.visible(), Directory.SERVICE_PRINCIPALS, graph.key("id")),
                "id");
        List<Value.Members> own = graph.visible().list(Directory.APP_ROLE_ASSIGNMENTS).stream()
                .filter(assignment -> Values.text(assignment, member).equals(id)).toList();
        return answers.list(graph, EntityType.APP_ROLE_ASSIGNMENT, own);
    }

    private Response create(GraphCall graph, String addressed) {
        Value.Members body = graph.body();
        EntityType.APP_ROLE_ASSIGNMENT.checkWrite(body);
        String addressedId = Values.text(
                DirectoryObjects.require(graph.writes(), Directory.SERVICE_PRINCIPALS, graph.key("id")), "id");
        if (!Values.text(body, addressed).equals(addressedId)) {
            throw GraphError.badRequest("The " + addressed + " in the request body does not match the one in the address.");
        }
        Value.Members principal = require(graph, body, "principalId");
        Value.Members resource = require(graph, body, "resourceId");
        String roleId = Values.text(body, "appRoleId");
        boolean known = resource.at("/appRoles").entries().anyMatch(role -> Values.text(role, "id").equals(roleId)
                && role.at("/allowedMemberTypes").entries().anyMatch(Value.of("Application")::equals));
        if (!known) {
            throw GraphError.badRequest("Permission being assigned was not found on application '"
                    + Values.text(resource, "appId") + "'.");
        }
        if (Values.text(resource, "appId").equals(Resource.GRAPH.appId())) {
            Access.requirePermissionGrantOfGraph(graph.token());
        }
        boolean repeated = graph.writes().list(Directory.APP_ROLE_ASSIGNMENTS).stream()
                .anyMatch(each -> List.of("principalId", "resourceId", "appRoleId").stream()
                        .allMatch(member -> Values.text(each, member).equals(Values.text(body, member))));
        if (repeated) {
            throw GraphError.badRequest("Permission being assigned already exists on the object");
        }
        String id = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(graph.call().ids().next().substring(0, 32).getBytes(StandardCharsets.US_ASCII));
        Value.Members document = Value.members().with("id", Value.of(id)).with("appRoleId", Value.of(roleId))
                .with("createdDateTime", graph.timestamp())
                .with("principalDisplayName", principal.at("/displayName"))
                .with("principalId", body.at("/principalId")).with("principalType", Value.of("ServicePrincipal"))
                .with("resourceDisplayName", resource.at("/displayName")).with("resourceId", body.at("/resourceId"));
        graph.writes().put(Directory.APP_ROLE_ASSIGNMENTS, id, document);
        return answers.single(graph, EntityType.APP_ROLE_ASSIGNMENT, document, 201);
    }

    private Response delete(GraphCall graph, String addressed) {
        Value.Members addressedPrincipal = DirectoryObjects.require(graph.writes(), Directory.SERVICE_PRINCIPALS,
                graph.key("id"));
        String id = graph.key("assignment");
        graph.writes().find(Directory.APP_ROLE_ASSIGNMENTS, id)
                .filter(each -> each.at("/" + addressed).equals(addressedPrincipal.at("/id")))
                .orElseThrow(() -> GraphError.notFound(id));
        graph.writes().remove(Directory.APP_ROLE_ASSIGNMENTS, id);
        return Response.empty(204);
    }

    private static Value.Members require(GraphCall graph, Value.Members body, String member) {
        String id = Values.text(body, member);
        return graph.writes().find(Directory.SERVICE_PRINCIPALS, id).orElseThrow(() -> GraphError.notFound(id));
    }
}
