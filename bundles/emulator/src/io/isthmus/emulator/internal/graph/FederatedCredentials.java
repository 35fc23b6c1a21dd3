package io.isthmus.emulator.internal.graph;

import java.util.List;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** Sign-ins of other identity providers that an application trusts. */
final class FederatedCredentials {

    private static final String MEMBER = "_federatedIdentityCredentials";

    private final Answers answers;

    FederatedCredentials(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        String path = "applications/{id}/federatedIdentityCredentials";
        routes.add("GET", path, "application-read", graph -> answers.list(graph,
                EntityType.FEDERATED_IDENTITY_CREDENTIAL, entries(
                        DirectoryObjects.require(graph.visible(), Directory.APPLICATIONS, graph.key("id")))));
        routes.add("POST", path, "application-write", this::create);
        routes.add("DELETE", path + "/{credential}", "application-write", this::delete);
    }

    private Response create(GraphCall graph) {
        Value.Members application = DirectoryObjects.require(graph.writes(), Directory.APPLICATIONS, graph.key("id"));
        Value.Members body = graph.body();
        EntityType.FEDERATED_IDENTITY_CREDENTIAL.checkWrite(body);
        for (String required : List.of("name", "issuer", "subject")) {
            if (Values.text(body, required).isEmpty()) {
                throw GraphError.badRequest("A value is required for property '" + required
                        + "' of resource 'FederatedIdentityCredential'.");
            }
        }
        if (entries(application).stream().anyMatch(each -> each.at("/name").equals(body.at("/name")))) {
            throw new GraphError(409, "Request_MultipleObjectsWithSameKeyValue", "FederatedIdentityCredential with name "
                    + Values.text(body, "name") + " already exists.");
        }
        if (body.at("/audiences").entries().count() != 1) {
            throw GraphError.badRequest("The property 'audiences' must have exactly one value.");
        }
        Value.Members entry = body.with("id", Value.of(graph.call().ids().next()));
        graph.writes().put(Directory.APPLICATIONS, Values.text(application, "id"),
                application.with(MEMBER, Values.append(application.at("/" + MEMBER), entry)));
        return answers.single(graph, EntityType.FEDERATED_IDENTITY_CREDENTIAL, entry, 201);
    }

    private Response delete(GraphCall graph) {
        Value.Members application = DirectoryObjects.require(graph.writes(), Directory.APPLICATIONS, graph.key("id"));
        List<Value> left = application.at("/" + MEMBER).entries()
                .filter(each -> !Values.text(each, "id").equals(graph.key("credential"))).toList();
        if (left.size() == entries(application).size()) {
            throw GraphError.notFound(graph.key("credential"));
        }
        graph.writes().put(Directory.APPLICATIONS, Values.text(application, "id"),
                application.with(MEMBER, new Value.Array(left)));
        return Response.empty(204);
    }

    private static List<Value.Members> entries(Value.Members application) {
        return application.at("/" + MEMBER).entries().map(Value.Members.class::cast).toList();
    }
}
