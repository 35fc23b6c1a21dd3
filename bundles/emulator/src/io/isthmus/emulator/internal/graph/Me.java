package io.isthmus.emulator.internal.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.emulator.internal.entra.Memberships;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** The signed-in user and what the user belongs to. */
final class Me {

    private static final String TRANSITIVE = "transitiveMemberOf";

    private final Answers answers;

    Me(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        routes.add("GET", "me", "me", graph -> answers.single(graph, EntityType.USER, user(graph), 200));
        for (String relation : List.of("memberOf", TRANSITIVE)) {
            routes.add("GET", "me/" + relation, "me",
                    graph -> answers.list(graph, EntityType.DIRECTORY_OBJECT, memberships(graph, relation)));
            routes.add("GET", "me/" + relation + "/microsoft.graph.directoryRole", "me",
                    graph -> answers.list(graph, EntityType.DIRECTORY_ROLE, roles(graph, relation)));
            routes.add("GET", "me/" + relation + "/microsoft.graph.group", "me",
                    graph -> answers.list(graph, EntityType.GROUP, groups(graph, relation)));
        }
    }

    private static Value.Members user(GraphCall graph) {
        if (graph.token().applicationOnly()) {
            throw new GraphError(400, "BadRequest", "/me request is only valid with delegated authentication flow.");
        }
        return DirectoryObjects.require(graph.visible(), Directory.USERS, graph.token().principal());
    }

    private static List<Value.Members> memberships(GraphCall graph, String relation) {
        List<Value.Members> all = new ArrayList<>();
        groups(graph, relation).forEach(group -> all.add(typed("group", EntityType.GROUP, group)));
        roles(graph, relation)
                .forEach(role -> all.add(typed("directoryRole", EntityType.DIRECTORY_ROLE, role)));
        return all;
    }

    private static Value.Members typed(String name, EntityType type, Value.Members document) {
        return Values.over(Value.members(), type.answer(document))
                .with("@odata.type", Value.of("#microsoft.graph." + name));
    }

    private static List<Value.Members> groups(GraphCall graph, String relation) {
        String id = Values.text(user(graph), "id");
        return Memberships.groups(graph.visible(), id).stream().filter(group -> relation.equals(TRANSITIVE)
                || group.at("/_members").entries().anyMatch(Value.of(id)::equals)).toList();
    }

    /** Those that count in the whole tenant; through groups where the relation is transitive. */
    private static List<Value.Members> roles(GraphCall graph, String relation) {
        String id = Values.text(user(graph), "id");
        Set<String> principals = relation.equals(TRANSITIVE) ? Memberships.principals(graph.visible(), id) : Set.of(id);
        Instant now = graph.call().now();
        Set<String> templates = graph.visible().list(Directory.ROLE_ASSIGNMENTS).stream()
                .filter(assignment -> principals.contains(Values.text(assignment, "principalId")))
                .filter(assignment -> Memberships.active(assignment, now) && Memberships.scope(assignment).equals("/"))
                .map(assignment -> Values.text(assignment, "roleDefinitionId")).collect(Collectors.toSet());
        return graph.visible().list(Directory.DIRECTORY_ROLES).stream()
                .filter(role -> templates.contains(Values.text(role, "roleTemplateId"))).toList();
    }
}
