package io.isthmus.emulator.internal.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.entra.AccessToken;
import io.isthmus.emulator.internal.entra.Memberships;
import io.isthmus.emulator.internal.entra.Resource;
import io.isthmus.emulator.internal.entra.Tokens;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** Microsoft Graph, v1.0 and what is needed of beta, at the paths of graph.microsoft.com. */
public final class GraphService {

    private final Tokens tokens;
    private final SkipTokens skipTokens;
    private final Routes routes = new Routes();
    private final Routes betaRoutes = new Routes();

    /**
     * @param tokens     verifies who asks
     * @param skipTokens makes next links
     * @param signIns    the sign-in logs
     */
    public GraphService(Tokens tokens, SkipTokens skipTokens, SignInLogs signIns) {
        this.tokens = tokens;
        this.skipTokens = skipTokens;
        Answers answers = new Answers(skipTokens);
        new Applications(answers).register(routes);
        new ServicePrincipals(answers).register(routes);
        new AppRoleAssignments(answers).register(routes);
        new Owners(answers).register(routes);
        new FederatedCredentials(answers).register(routes);
        new PasswordCredentials(answers).register(routes);
        new DeletedItems(answers).register(routes);
        new Lists(answers).register(routes);
        new AccessPolicies(answers).register(routes);
        new NamedLocations(answers).register(routes);
        WhatIf.register(routes);
        new Me(answers).register(routes);
        new RoleManagement(answers).register(routes);
        new DirectoryAudits(answers).register(routes);
        new SignIns(skipTokens, signIns).register(betaRoutes);
    }

    /** Answers a request. */
    public Response answer(Call call) {
        try {
            AccessToken token = tokens.verify(call, Resource.GRAPH).orElseThrow(() -> new GraphError(401,
                    "InvalidAuthenticationToken", call.request().header("Authorization").isPresent()
                            ? "Lifetime validation failed, the token is expired or not valid."
                            : "Access token is empty."));
            if (tokens.revoked(token)) {
                return challenge(call);
            }
            if (call.request().method().equals("POST") && call.request().path().endsWith("/$batch")) {
                return traced(call, Batch.answer(call.request(), call.request().json(), inner -> one(
                        new Call(inner, call.visible(), call.writes(), call.now(), call.machine(),
                                call.settings(), call.ids()), token)));
            }
            return one(call, token);
        } catch (GraphError refused) {
            return refused.toResponse(call);
        } catch (IllegalArgumentException broken) {
            return GraphError.response(call, 400, "BadRequest", "The request cannot be understood.");
        }
    }

    private Response one(Call call, AccessToken token) {
        try {
            return traced(call, routed(call, token));
        } catch (GraphError refused) {
            return refused.toResponse(call);
        }
    }

    private Response routed(Call call, AccessToken token) {
        Request request = call.request();
        List<String> segments = GraphPath.segments(request.path());
        List<String> resource = segments.subList(1, segments.size());
        boolean beta = segments.getFirst().equals("beta");
        Optional<Routes.Match> match = (beta ? betaRoutes : routes).find(request.method(), resource)
                .or(() -> beta ? routes.find(request.method(), resource) : Optional.empty());
        Routes.Match found = match.orElseThrow(() -> routes.known(resource)
                ? new GraphError(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.")
                : new GraphError(400, "BadRequest", "Resource not found for the segment '"
                        + resource.getLast() + "'."));
        found.access().check(token, Optional.ofNullable(found.keys().get("id")).map(id ->
                Memberships.roles(call.visible(), token.principal(), "/" + id, call.now())).orElse(Set.of()));
        boolean eventual = request.header("ConsistencyLevel").filter("eventual"::equalsIgnoreCase).isPresent();
        ODataQuery query = ODataQuery.parse(found.query() ? request.parameters() : Map.of(), eventual, skipTokens);
        String context = "https://graph.microsoft.com/" + segments.getFirst() + "/$metadata#" + context(resource)
                + (query.select().isEmpty() ? "" : "(" + String.join(",", query.select()) + ")");
        GraphCall graph = new GraphCall(call, token, found.keys(), query, context);
        if (request.method().equals("GET")) {
            return found.handler().answer(graph);
        }
        AuditEntries audits = AuditEntries.before(graph);
        Response response = found.handler().answer(graph);
        audits.write();
        return response;
    }

    private static String context(List<String> resource) {
        boolean key = resource.size() > 1 && resource.size() % 2 == 0;
        return String.join("/", key ? resource.subList(0, resource.size() - 1) : resource);
    }

    private static Response traced(Call call, Response response) {
        if (response.headers().containsKey("request-id")) {
            return response;
        }
        String requestId = call.ids().next();
        return response.with("request-id", requestId)
                .with("client-request-id", call.request().header("client-request-id").orElse(requestId))
                .with("x-ms-resource-unit", "1");
    }

    /** Tells a client that evaluates access continuously to fetch a new token. */
    private static Response challenge(Call call) {
        String claims = Json.print(Value.members().with("access_token", Value.members().with("nbf", Value.members()
                .with("essential", Value.of(true))
                .with("value", Value.of(Long.toString(call.machine().getEpochSecond()))))));
        return GraphError.response(call, 401, "InvalidAuthenticationToken",
                "Continuous access evaluation resulted in challenge with result: InteractionRequired and code:"
                        + " TokenIssuedBeforeRevocationTimestamp")
                .with("WWW-Authenticate", "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/"
                        + "oauth2/authorize\", client_id=\"" + Resource.GRAPH.appId()
                        + "\", error=\"insufficient_claims\", claims=\"" + Base64.getEncoder()
                                .encodeToString(claims.getBytes(StandardCharsets.UTF_8)) + "\"");
    }
}
