package io.isthmus.emulator.internal.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/** What was deleted and can be restored for thirty days. */
final class DeletedItems {

    private static final Duration RETENTION = Duration.ofDays(30);
    private static final String TYPE = "_type";

    private final Answers answers;

    DeletedItems(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        for (String type : List.of("application", "servicePrincipal")) {
            routes.add("GET", "directory/deletedItems/microsoft.graph." + type, "deleted-items",
                    graph -> answers.list(graph, entityType(type), all(graph, graph.visible(), type)));
        }
        routes.add("GET", "directory/deletedItems/{id}", "deleted-items", graph -> {
            Value.Members found = require(graph, graph.visible());
            return answers.single(graph, entityType(Values.text(found, TYPE)), named(found, Values.text(found, TYPE)), 200);
        });
        routes.add("POST", "directory/deletedItems/{id}/restore", "application-write", this::restore);
        routes.add("DELETE", "directory/deletedItems/{id}", "application-write", graph -> {
            graph.writes().remove(Directory.DELETED_ITEMS, Values.text(require(graph, graph.writes()), "id"));
            return Response.empty(204);
        });
    }

    /** Moves an object to the deleted items. */
    static void bury(GraphCall graph, Collection from, String type, Value.Members document) {
        String id = Values.text(document, "id");
        graph.writes().remove(from, id);
        graph.writes().put(Directory.DELETED_ITEMS, id, document.with(TYPE, Value.of(type))
                .with("deletedDateTime", graph.timestamp()));
    }

    /** Brings one object back; the service principal of an application is another object. */
    private Response restore(GraphCall graph) {
        Value.Members found = require(graph, graph.writes());
        String id = Values.text(found, "id");
        String type = Values.text(found, TYPE);
        Value.Members document = Values.without(Values.without(found, TYPE), "deletedDateTime");
        if (type.equals("servicePrincipal")
                && graph.writes().findBy(Directory.APPLICATIONS, "appId", Values.text(found, "appId")).isEmpty()) {
            throw GraphError.badRequest("The service principal cannot be restored because its application '"
                    + Values.text(found, "appId") + "' does not exist.");
        }
        graph.writes().remove(Directory.DELETED_ITEMS, id);
        graph.writes().put(type.equals("application") ? Directory.APPLICATIONS : Directory.SERVICE_PRINCIPALS, id,
                document);
        return answers.single(graph, entityType(type), named(document, type), 200);
    }

    /** A deleted item can be of several types, so that an answer names its own. */
    private static Value.Members named(Value.Members document, String type) {
        return document.with("@odata.type", Value.of("#microsoft.graph." + type));
    }

    private static Value.Members require(GraphCall graph, View view) {
        return view.find(Directory.DELETED_ITEMS, graph.key("id")).filter(item -> kept(graph, item))
                .orElseThrow(() -> GraphError.notFound(graph.key("id")));
    }

    private static List<Value.Members> all(GraphCall graph, View view, String type) {
        return view.list(Directory.DELETED_ITEMS).stream()
                .filter(item -> Values.text(item, TYPE).equals(type) && kept(graph, item)).toList();
    }

    private static boolean kept(GraphCall graph, Value.Members item) {
        return Instant.parse(Values.text(item, "deletedDateTime")).plus(RETENTION).isAfter(graph.call().now());
    }

    private static EntityType entityType(String type) {
        return type.equals("application") ? EntityType.APPLICATION : EntityType.SERVICE_PRINCIPAL;
    }
}
