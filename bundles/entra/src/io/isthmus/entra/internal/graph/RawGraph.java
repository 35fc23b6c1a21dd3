package io.isthmus.entra.internal.graph;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.Deadline;
import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.RequestPace;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.WebRequest;

/**
 * Sends requests that are data: what a preview showed is what goes over the wire. Lists are followed to their end and
 * joined; an entry that a service repeats on a later page counts once.
 */
public final class RawGraph {

    private static final String NEXT_LINK = "@odata.nextLink";
    private static final String ENTRIES = "value";

    private final GraphClient client;
    private final RequestPace logs;

    /**
     * @param client sends
     * @param logs   what is waited for before a log is asked
     */
    public RawGraph(GraphClient client, RequestPace logs) {
        this.client = client;
        this.logs = logs;
    }

    /** Sends a request. */
    public Answer send(GraphRequest request, CallContext context) throws SourceException {
        HttpCall call = call(request);
        Deadline deadline = client.deadline(context);
        HttpAnswer answer = paced(call, deadline);
        Value body = body(call, answer);
        if (request.reading() && body.at("/" + NEXT_LINK).text().isPresent()) {
            body = joined(call, body, Integer.MAX_VALUE, deadline);
        }
        return new Answer(answer.status(), body, answer.requestId(), List.of());
    }

    /**
     * Reads a list and leaves the pages behind the first ones alone, for lists of which the newest entries are enough.
     *
     * @param most how many pages are read
     */
    public Answer read(GraphRequest request, int most, CallContext context) throws SourceException {
        HttpCall call = call(request);
        Deadline deadline = client.deadline(context);
        HttpAnswer answer = paced(call, deadline);
        return new Answer(answer.status(), joined(call, body(call, answer), most, deadline), answer.requestId(), List.of());
    }

    /** Sends an anonymous GET. */
    public Answer send(WebRequest request, CallContext context) throws SourceException {
        HttpCall call = HttpCall.get(request.side(), NLS.bind(Messages.attemptedRequest, request.describe()),
                request.address()).withHeader("Accept", "application/json");
        HttpAnswer answer = client.getAnonymously(call, context);
        return new Answer(answer.status(), body(call, answer), answer.requestId(), List.of());
    }

    private HttpCall call(GraphRequest request) {
        Optional<byte[]> body = request.body()
                .map(value -> Codec.write(value, false).getBytes(StandardCharsets.UTF_8));
        HttpCall call = new HttpCall(Side.ENTRA, NLS.bind(Messages.attemptedRequest, request.describe()),
                request.method(), client.address(request.path()), request.headers(), body, request.reading(),
                HttpCall.STANDARD_DEADLINE);
        return body.isPresent() && !has(request.headers(), "Content-Type")
                ? call.withHeader("Content-Type", "application/json") : call;
    }

    private static boolean has(Map<String, String> headers, String name) {
        return headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    private Value joined(HttpCall first, Value firstPage, int most, Deadline deadline) throws SourceException {
        FollowedPages pages = new FollowedPages(first.attempted());
        Set<String> ids = new HashSet<>();
        List<Value> entries = new ArrayList<>();
        Value page = firstPage;
        add(page, entries, ids);
        int read = 1;
        for (Optional<String> next = next(page); next.isPresent() && read < most; next = next(page)) {
            read++;
            pages.follow(next.get());
            HttpCall call = new HttpCall(first.side(), first.attempted(), "GET", URI.create(next.get()),
                    first.headers(), Optional.empty(), true, HttpCall.STANDARD_DEADLINE);
            page = body(call, paced(call, deadline));
            add(page, entries, ids);
        }
        Map<String, Value> members = new LinkedHashMap<>(((Value.Members) firstPage).values());
        members.put(ENTRIES, new Value.Array(entries));
        members.remove(NEXT_LINK);
        return new Value.Members(members);
    }

    private HttpAnswer paced(HttpCall call, Deadline deadline) throws SourceException {
        if (!LogPaces.govern(call.uri().getPath())) {
            return client.send(call, deadline);
        }
        Instant sent = logs.await(deadline.context().cancel());
        try {
            return client.send(call, deadline);
        } finally {
            logs.answered(sent);
        }
    }

    private static Optional<String> next(Value page) {
        return page.at("/" + NEXT_LINK).text();
    }

    private static void add(Value page, List<Value> entries, Set<String> ids) {
        page.at("/" + ENTRIES).entries()
                .filter(entry -> entry.at("/id").text().map(ids::add).orElse(true)).forEach(entries::add);
    }

    private static Value body(HttpCall call, HttpAnswer answer) throws SourceException {
        if (answer.body().length == 0) {
            return Value.none();
        }
        try {
            return Codec.read(answer.text());
        } catch (JsonException broken) {
            throw GraphFailures.notUnderstood(call, answer, broken);
        }
    }
}
