package io.isthmus.emulator.internal.graph;

import java.util.List;

import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** The sign-in log, which knows service principals in beta alone and only where the filter asks for them. */
final class SignIns {

    private final Answers answers;
    private final SignInSource source;

    SignIns(Answers answers, SignInSource source) {
        this.answers = answers;
        this.source = source;
    }

    void register(Routes betaRoutes) {
        betaRoutes.add("GET", "auditLogs/signIns", "sign-in-read", this::list);
    }

    private Response list(GraphCall graph) {
        boolean asked = graph.call().request().parameters().getOrDefault("$filter", "").contains("signInEventTypes");
        List<Value.Members> signIns = asked ? source.servicePrincipalSignIns(graph.call().tenantId(), graph.call().now()) : List.of();
        return answers.list(graph, EntityType.SIGN_IN, signIns);
    }
}
