package io.isthmus.emulator.internal.graph;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;

import io.isthmus.emulator.internal.entra.Memberships;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** Who has a directory role, who may activate one, and activating one. */
final class RoleManagement {

    private static final String BASE = "roleManagement/directory/";
    private static final Duration LONGEST_ACTIVATION = Duration.ofHours(8);

    private final Answers answers;

    RoleManagement(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        routes.add("GET", BASE + "roleAssignments", "role-read", graph -> answers.list(graph,
                EntityType.ROLE_ASSIGNMENT, assignments(graph)));
        routes.add("GET", BASE + "roleDefinitions", "role-read", graph -> answers.list(graph,
                EntityType.ROLE_DEFINITION, graph.visible().list(Directory.DIRECTORY_ROLES).stream()
                        .map(RoleManagement::definition).toList()));
        routes.add("GET", BASE + "roleEligibilityScheduleInstances", "role-eligibility-read",
                graph -> answers.list(graph, EntityType.ROLE_ELIGIBILITY,
                        graph.visible().list(Directory.ROLE_ELIGIBILITIES)));
        routes.add("GET", BASE + "roleEligibilityScheduleInstances/filterByCurrentUser(on='principal')", "me",
                graph -> answers.list(graph, EntityType.ROLE_ELIGIBILITY, eligible(graph)));
        routes.add("POST", BASE + "roleAssignmentScheduleRequests", "role-activate", this::activate);
    }

    private static List<Value.Members> assignments(GraphCall graph) {
        return graph.visible().list(Directory.ROLE_ASSIGNMENTS).stream()
                .filter(assignment -> Memberships.active(assignment, graph.call().now())).toList();
    }

    /** What the user can activate, through groups, too. */
    private static List<Value.Members> eligible(GraphCall graph) {
        Set<String> principals = Memberships.principals(graph.visible(), graph.token().principal());
        return graph.visible().list(Directory.ROLE_ELIGIBILITIES).stream()
                .filter(each -> principals.contains(Values.text(each, "principalId")))
                .map(each -> Values.text(each, "principalId").equals(graph.token().principal()) ? each
                        : each.with("memberType", Value.of("Group"))).toList();
    }

    private static Value.Members definition(Value.Members role) {
        return Value.members().with("id", role.at("/roleTemplateId")).with("displayName", role.at("/displayName"))
                .with("description", role.at("/description")).with("templateId", role.at("/roleTemplateId"));
    }

    private Response activate(GraphCall graph) {
        Value.Members body = graph.body();
        EntityType.ROLE_REQUEST.checkWrite(body);
        String roleId = Values.text(body, "roleDefinitionId");
        boolean allowed = Values.text(body, "action").equals("selfActivate")
                && Values.text(body, "principalId").equals(graph.token().principal())
                && eligible(graph).stream().anyMatch(each -> Values.text(each, "roleDefinitionId").equals(roleId)
                        && Memberships.scope(each).equals(Memberships.scope(body)));
        if (!allowed) {
            throw new GraphError(400, "RoleAssignmentDoesNotExist", "The Role assignment does not exist.");
        }
        if (Values.text(body, "justification").isBlank()) {
            throw new GraphError(400, "RoleAssignmentRequestPolicyValidationFailed",
                    "The following policy rules failed: [\"JustificationRule\"]");
        }
        if (assignments(graph).stream().anyMatch(each -> Values.text(each, "roleDefinitionId").equals(roleId)
                && Memberships.scope(each).equals(Memberships.scope(body))
                && Values.text(each, "principalId").equals(graph.token().principal()))) {
            throw new GraphError(400, "RoleAssignmentExists", "The Role assignment already exists.");
        }
        Duration duration = duration(Values.text(body.at("/scheduleInfo/expiration"), "duration"));
        String id = graph.call().ids().next();
        graph.writes().put(Directory.ROLE_ASSIGNMENTS, id, Value.members().with("id", Value.of(id))
                .with("principalId", body.at("/principalId")).with("roleDefinitionId", Value.of(roleId))
                .with("directoryScopeId", Value.of(Memberships.scope(body)))
                .with("_until", Value.of(graph.call().now().plus(duration).toString())));
        Value.Members request = body.with("id", Value.of(graph.call().ids().next()))
                .with("status", Value.of("Provisioned"))
                .with("createdDateTime", graph.timestamp());
        graph.writes().put(Directory.ROLE_REQUESTS, Values.text(request, "id"), request);
        return answers.single(graph, EntityType.ROLE_REQUEST, request, 201);
    }

    private static Duration duration(String text) {
        try {
            Duration duration = text.isEmpty() ? LONGEST_ACTIVATION : Duration.parse(text);
            if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST_ACTIVATION) > 0) {
                throw new GraphError(400, "RoleAssignmentRequestPolicyValidationFailed",
                        "The following policy rules failed: [\"ExpirationRule\"]");
            }
            return duration;
        } catch (DateTimeParseException broken) {
            throw GraphError.badRequest("Cannot convert the literal '" + text + "' to the expected type 'Edm.Duration'.");
        }
    }
}
