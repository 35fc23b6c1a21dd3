package io.isthmus.emulator.internal.graph;

import java.util.Arrays;
import java.util.Optional;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** Application registrations. */
final class Applications {

    private static final int LONGEST_NAME = 256;
    private static final int LARGEST_LOGO = 100 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};

    private final Answers answers;

    Applications(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        routes.add("GET", "applications", "application-read",
                graph -> answers.list(graph, EntityType.APPLICATION, graph.visible().list(Directory.APPLICATIONS)));
        routes.add("POST", "applications", "application-write", this::create);
        routes.add("GET", "applications/{id}", "application-read", graph -> answers.single(graph,
                EntityType.APPLICATION,
                DirectoryObjects.require(graph.visible(), Directory.APPLICATIONS, graph.key("id")), 200));
        routes.add("PATCH", "applications/{id}", "application-write", this::update);
        routes.add("DELETE", "applications/{id}", "application-write", this::delete);
        routes.add("PUT", "applications/{id}/logo", "application-write", this::logo);
    }

    private Response create(GraphCall graph) {
        return create(graph, graph.body());
    }

    private Response create(GraphCall graph, Value.Members body) {
        EntityType.APPLICATION.checkWrite(body);
        checkName(body);
        String displayName = body.at("/displayName").text()
                .orElseThrow(() -> GraphError.badRequest("A value is required for property 'displayName' of resource"
                        + " 'Application'."));
        checkUniqueName(graph, body);
        String id = graph.call().ids().next();
        Value.Members document = Values.over(Value.members().with("id", Value.of(id))
                .with("appId", Value.of(graph.call().ids().next()))
                .with("createdDateTime", graph.timestamp())
                .with("displayName", Value.of(displayName))
                .with("publisherDomain", Value.of(Tenants.defaultDomain(graph.writes()))), body);
        document = withKeys(graph, Value.members(), document);
        graph.writes().put(Directory.APPLICATIONS, id, document);
        return answers.single(graph, EntityType.APPLICATION, document, 201)
                .with("Location", graph.call().request().origin() + "/v1.0/applications/" + id);
    }

    private Response update(GraphCall graph) {
        Value.Members body = graph.body();
        String key = graph.key("id");
        if (DirectoryObjects.alternate(key)) {
            DirectoryObjects.AlternateKey named = DirectoryObjects.AlternateKey.parse(key);
            Optional<Value.Members> found = graph.writes().findBy(Directory.APPLICATIONS, named.property(), named.text());
            if (found.isEmpty() && named.property().equals("uniqueName") && graph.createIfMissing()) {
                return create(graph, body.with("uniqueName", Value.of(named.text())));
            }
        }
        Value.Members before = DirectoryObjects.require(graph.writes(), Directory.APPLICATIONS, key);
        EntityType.APPLICATION.checkWrite(body);
        checkName(body);
        if (!body.at("/uniqueName").isNull() && !before.at("/uniqueName").isNull()
                && !body.at("/uniqueName").equals(before.at("/uniqueName"))) {
            throw GraphError.badRequest("Property 'uniqueName' is immutable and cannot be changed.");
        }
        if (before.at("/uniqueName").isNull()) {
            checkUniqueName(graph, body);
        }
        graph.writes().put(Directory.APPLICATIONS, Values.text(before, "id"),
                withKeys(graph, before, EntityType.APPLICATION.kept(Values.over(before, body))));
        return Response.empty(204);
    }

    private Response delete(GraphCall graph) {
        Value.Members document = DirectoryObjects.require(graph.writes(), Directory.APPLICATIONS, graph.key("id"));
        DeletedItems.bury(graph, Directory.APPLICATIONS, "application", document);
        graph.writes().findBy(Directory.SERVICE_PRINCIPALS, "appId", Values.text(document, "appId"))
                .ifPresent(principal -> ServicePrincipals.bury(graph, principal));
        return Response.empty(204);
    }

    private Response logo(GraphCall graph) {
        Value.Members document = DirectoryObjects.require(graph.writes(), Directory.APPLICATIONS, graph.key("id"));
        byte[] image = graph.call().request().body();
        boolean png = image.length >= PNG.length && Arrays.equals(PNG, 0, PNG.length, image, 0, PNG.length);
        if (image.length > LARGEST_LOGO || !png) {
            throw GraphError.badRequest("The logo is no PNG image of at most 100 KB.");
        }
        graph.writes().put(Directory.APPLICATIONS, Values.text(document, "id"),
                document.with("_logoBytes", Value.of(image.length)));
        return Response.empty(204);
    }

    private static Value.Members withKeys(GraphCall graph, Value.Members before, Value.Members after) {
        return after.at("/keyCredentials").equals(before.at("/keyCredentials")) ? after
                : after.with("keyCredentials", KeyCredentials.replace(graph.call(), Values.text(before, "id"),
                        before.at("/keyCredentials"),
                        after.at("/keyCredentials")));
    }

    private static void checkName(Value.Members body) {
        if (body.at("/displayName").text().filter(name -> name.length() > LONGEST_NAME).isPresent()) {
            throw GraphError.badRequest("Invalid value specified for property 'displayName' of resource 'Application'.");
        }
    }

    /** A soft-deleted application keeps its name, unless the scenario says that it does not. */
    private static void checkUniqueName(GraphCall graph, Value.Members body) {
        Optional<String> name = body.at("/uniqueName").text();
        boolean reserved = graph.call().settings().at("/uniqueNameOutlivesDeletion").bool().orElse(true);
        boolean taken = name.isPresent() && (graph.writes().findBy(Directory.APPLICATIONS, "uniqueName", name.get())
                .isPresent() || reserved && graph.writes().findBy(Directory.DELETED_ITEMS, "uniqueName", name.get())
                        .isPresent());
        if (taken) {
            throw GraphError.badRequest("Another object with the same value for property uniqueName already exists.");
        }
    }
}
