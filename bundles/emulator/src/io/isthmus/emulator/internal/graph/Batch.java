package io.isthmus.emulator.internal.graph;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.http.Request;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.sdk.data.Value;

/** Several requests in one. */
final class Batch {

    private static final int LARGEST = 20;

    private Batch() {
    }

    /** @param inner answers one of the requests */
    static Response answer(Request outer, Value.Members body, Function<Request, Response> inner) {
        List<Value> requests = body.at("/requests").entries().toList();
        if (requests.isEmpty() || requests.size() > LARGEST) {
            throw new GraphError(400, "BadRequest", "The number of requests in a batch must be between 1 and " + LARGEST
                    + ".");
        }
        String version = outer.path().substring(0, outer.path().indexOf('/', 1));
        List<Value> responses = new ArrayList<>();
        for (Value each : requests) {
            Response response = inner.apply(request(outer, version, each));
            Value.Members entry = Value.members().with("id", each.at("/id")).with("status", Value.of(response.status()))
                    .with("headers", headers(response));
            responses.add(response.body().length == 0 ? entry : entry.with("body", Json.read(response.text())));
        }
        return Response.json(200, Value.members().with("responses", new Value.Array(responses)));
    }

    private static Request request(Request outer, String version, Value each) {
        String url = Values.text(each, "url");
        String target = version + (url.startsWith("/") ? url : "/" + url);
        int question = target.indexOf('?');
        Map<String, String> headers = new LinkedHashMap<>();
        outer.header("Authorization").ifPresent(token -> headers.put("Authorization", token));
        outer.header("Host").ifPresent(host -> headers.put("Host", host));
        if (each.at("/headers") instanceof Value.Members own) {
            own.values().forEach((name, value) -> headers.put(name, value.text().orElse("")));
        }
        Value body = each.at("/body");
        return new Request(Values.text(each, "method"), question < 0 ? target : target.substring(0, question),
                question < 0 ? "" : target.substring(question + 1).replace(" ", "%20"), headers,
                body.isNull() ? new byte[0] : Json.print(body).getBytes(StandardCharsets.UTF_8));
    }

    private static Value headers(Response response) {
        Value.Members headers = Value.members();
        for (Map.Entry<String, String> header : response.headers().entrySet()) {
            headers = headers.with(header.getKey(), Value.of(header.getValue()));
        }
        return headers;
    }
}
