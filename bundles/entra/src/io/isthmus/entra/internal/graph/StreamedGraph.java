package io.isthmus.entra.internal.graph;

import java.io.IOException;
import java.net.URI;

import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;

/** Reads what is too large to be held, while it comes. */
public final class StreamedGraph {

    private static final int TOO_MANY_REQUESTS = 429;

    private final GraphClient client;

    /**
     * @param client sends
     */
    public StreamedGraph(GraphClient client) {
        this.client = client;
    }

    /** The whole address of a path that begins with the version. */
    public URI address(String path) {
        return client.address(path);
    }

    /**
     * Reads a page, once.
     *
     * @param attempted what is tried, as the end of the sentence "could not …"
     */
    public SignInLog.Reply read(URI address, String attempted, SignInLog.Body body, CallContext context)
            throws SourceException, IOException {
        HttpCall call = HttpCall.get(Side.ENTRA, attempted, address).withHeader("Accept", "application/json")
                .withHeader("Accept-Encoding", "gzip");
        HttpAnswer answer = client.stream(call, body::read, client.deadline(context));
        if (answer.status() == TOO_MANY_REQUESTS) {
            return new SignInLog.Throttled(answer.retryAfter(client.time().now()), client.refusal(call, answer));
        }
        if (answer.status() / 100 != 2) {
            throw new SourceException(client.refusal(call, answer));
        }
        return new SignInLog.Answered(answer.date());
    }
}
