package io.isthmus.emulator.internal.graph;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.isthmus.emulator.internal.Call;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** Makes the bodies of Graph's answers. */
final class Answers {

    private static final int DEFAULT_PAGE = 100;

    private final SkipTokens skipTokens;

    Answers(SkipTokens skipTokens) {
        this.skipTokens = skipTokens;
    }

    /** A page of a list, filtered and projected as the request asks. */
    Response list(GraphCall graph, EntityType type, List<Value.Members> documents) {
        graph.query().check(type);
        List<Value.Members> found = graph.query().apply(documents.stream().map(type::answer).toList());
        int size = graph.query().top().orElseGet(() -> defaultPage(graph.call(), type));
        int from = Math.min(graph.query().skip(), found.size());
        int to = Math.min(from + size, found.size());
        Value.Members body = Value.members().with("@odata.context", Value.of(graph.context()));
        if (graph.query().count() && from == 0) {
            body = body.with("@odata.count", Value.of(found.size()));
        }
        if (to < found.size()) {
            body = body.with("@odata.nextLink", Value.of(nextLink(graph.call(), to)));
        }
        return Response.json(200, body.with("value", new Value.Array(found.subList(from, to).stream()
                .map(document -> (Value) withoutKeys(graph.query().project(type, document))).toList())));
    }

    /** One object, projected as the request asks. */
    Response single(GraphCall graph, EntityType type, Value.Members document, int status) {
        graph.query().check(type);
        Value.Members shown = graph.query().project(type, document);
        boolean keysAsked = graph.query().select().contains("keyCredentials");
        Value.Members body = Value.members().with("@odata.context", Value.of(graph.context() + "/$entity"));
        for (Map.Entry<String, Value> member : (keysAsked ? shown : withoutKeys(shown)).values().entrySet()) {
            body = body.with(member.getKey(), member.getValue());
        }
        return Response.json(status, body);
    }

    /** What an operation gives that is no object of the directory. */
    Response value(GraphCall graph, Value.Members value) {
        Value.Members body = Value.members().with("@odata.context", Value.of(graph.context()));
        for (Map.Entry<String, Value> member : value.values().entrySet()) {
            body = body.with(member.getKey(), member.getValue());
        }
        return Response.json(200, body);
    }

    /** The key bytes of certificates come with one object and $select=keyCredentials only. */
    private static Value.Members withoutKeys(Value.Members shown) {
        if (shown.at("/keyCredentials").isNull()) {
            return shown;
        }
        return shown.with("keyCredentials", new Value.Array(shown.at("/keyCredentials").entries()
                .map(credential -> (Value) ((Value.Members) credential).with("key", Value.none())).toList()));
    }

    private String nextLink(Call call, int position) {
        Map<String, String> parameters = call.request().parameters();
        String query = parameters.entrySet().stream().filter(each -> !each.getKey().equals("$skiptoken"))
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return call.request().origin() + call.request().path() + "?" + (query.isEmpty() ? "" : query + "&")
                + "$skiptoken=" + skipTokens.seal(Integer.toString(position));
    }

    private static int defaultPage(Call call, EntityType type) {
        return Optional.of(call.settings().at("/pageSizes/" + type.name())).flatMap(Value::whole).map(Long::intValue)
                .orElse(DEFAULT_PAGE);
    }
}
