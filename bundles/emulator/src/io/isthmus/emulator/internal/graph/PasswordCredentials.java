package io.isthmus.emulator.internal.graph;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** Client secrets: the service makes them, shows them once, and takes single ones away. */
final class PasswordCredentials {

    private static final String MEMBER = "passwordCredentials";
    private static final Duration USUAL_LIFETIME = Duration.ofDays(730);

    private final Answers answers;

    PasswordCredentials(Answers answers) {
        this.answers = answers;
    }

    void register(Routes routes) {
        register(routes, "applications", Directory.APPLICATIONS);
        register(routes, "servicePrincipals", Directory.SERVICE_PRINCIPALS);
    }

    private void register(Routes routes, String path, Collection collection) {
        routes.add("POST", path + "/{id}/addPassword", "application-write", graph -> add(graph, collection));
        routes.add("POST", path + "/{id}/removePassword", "application-write", graph -> remove(graph, collection));
    }

    private Response add(GraphCall graph, Collection collection) {
        Value.Members holder = holder(graph, collection);
        Value asked = graph.body().at("/passwordCredential");
        String secret = graph.call().ids().next();
        Instant end = asked.at("/endDateTime").text().map(Instant::parse).orElse(graph.call().now().plus(USUAL_LIFETIME));
        Value.Members kept = Value.members().with("customKeyIdentifier", Value.none())
                .with("displayName", asked.at("/displayName")).with("endDateTime", Value.of(end.toString()))
                .with("hint", Value.of(secret.substring(0, 3))).with("keyId", Value.of(graph.call().ids().next()))
                .with("secretText", Value.none()).with("startDateTime", graph.timestamp());
        graph.writes().put(collection, Values.text(holder, "id"),
                holder.with(MEMBER, Values.append(holder.at("/" + MEMBER), kept)));
        return answers.value(graph, kept.with("secretText", Value.of(secret)));
    }

    private Response remove(GraphCall graph, Collection collection) {
        Value.Members holder = holder(graph, collection);
        String keyId = graph.body().at("/keyId").text()
                .orElseThrow(() -> GraphError.badRequest("A value is required for parameter 'keyId'."));
        List<Value> left = holder.at("/" + MEMBER).entries()
                .filter(each -> !Values.text(each, "keyId").equalsIgnoreCase(keyId)).toList();
        if (left.size() == holder.at("/" + MEMBER).entries().count()) {
            throw GraphError.badRequest("No password credential found with keyId '" + keyId + "'.");
        }
        graph.writes().put(collection, Values.text(holder, "id"), holder.with(MEMBER, new Value.Array(left)));
        return Response.empty(204);
    }

    private static Value.Members holder(GraphCall graph, Collection collection) {
        Value.Members holder = DirectoryObjects.require(graph.writes(), collection, graph.key("id"));
        if (collection.equals(Directory.SERVICE_PRINCIPALS)) {
            ServicePrincipalLock.check(graph, holder, MEMBER);
        }
        return holder;
    }
}
