package io.isthmus.emulator.internal.graph;

import java.util.List;
import java.util.Optional;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/** Who owns an application or a service principal. */
final class Owners {

    private static final String MEMBER = "_owners";

    private final Answers answers;

    Owners(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        register(routes, "applications", Directory.APPLICATIONS);
        register(routes, "servicePrincipals", Directory.SERVICE_PRINCIPALS);
    }

    private void register(Routes routes, String path, Collection collection) {
        routes.add("GET", path + "/{id}/owners", "application-read", graph -> list(graph, collection));
        routes.add("POST", path + "/{id}/owners/$ref", "application-write", graph -> add(graph, collection));
        routes.add("DELETE", path + "/{id}/owners/{owner}/$ref", "application-write",
                graph -> remove(graph, collection));
    }

    private Response list(GraphCall graph, Collection collection) {
        Value.Members owned = DirectoryObjects.require(graph.visible(), collection, graph.key("id"));
        List<Value.Members> owners = owned.at("/" + MEMBER).entries()
                .flatMap(entry -> find(graph.visible(), entry.text().orElseThrow()).stream()).toList();
        return answers.list(graph, EntityType.DIRECTORY_OBJECT, owners);
    }

    private Response add(GraphCall graph, Collection collection) {
        Value.Members owned = DirectoryObjects.require(graph.writes(), collection, graph.key("id"));
        String reference = Values.text(graph.body(), "@odata.id");
        String owner = reference.substring(reference.lastIndexOf('/') + 1);
        if (find(graph.writes(), owner).isEmpty()) {
            throw GraphError.notFound(owner);
        }
        if (owned.at("/" + MEMBER).entries().anyMatch(Value.of(owner)::equals)) {
            throw GraphError.badRequest(
                    "One or more added object references already exist for the following modified properties: 'owners'.");
        }
        graph.writes().put(collection, Values.text(owned, "id"),
                owned.with(MEMBER, Values.append(owned.at("/" + MEMBER), Value.of(owner))));
        return Response.empty(204);
    }

    private Response remove(GraphCall graph, Collection collection) {
        Value.Members owned = DirectoryObjects.require(graph.writes(), collection, graph.key("id"));
        Value owner = Value.of(graph.key("owner"));
        if (owned.at("/" + MEMBER).entries().noneMatch(owner::equals)) {
            throw GraphError.notFound(graph.key("owner"));
        }
        graph.writes().put(collection, Values.text(owned, "id"), owned.with(MEMBER,
                new Value.Array(owned.at("/" + MEMBER).entries().filter(each -> !each.equals(owner)).toList())));
        return Response.empty(204);
    }

    private static Optional<Value.Members> find(View view, String id) {
        return view.find(Directory.USERS, id).map(user -> typed("user", EntityType.USER, user))
                .or(() -> view.find(Directory.SERVICE_PRINCIPALS, id)
                        .map(principal -> typed("servicePrincipal", EntityType.SERVICE_PRINCIPAL, principal)));
    }

    private static Value.Members typed(String name, EntityType type, Value.Members document) {
        return Values.over(Value.members(), type.answer(document)).with("@odata.type",
                Value.of("#microsoft.graph." + name));
    }
}
