package io.isthmus.entra.internal.graph;

import java.io.IOException;
import java.net.URI;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.BodyReader;
import io.isthmus.http.Deadline;
import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.http.SignedInTransport;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.TokenPort.AccessToken;

/** Sends calls to Microsoft Graph, signed in. The token goes to the cloud's Graph and nowhere else. */
public final class GraphClient implements AutoCloseable {

    private final Cloud cloud;
    private final SignedInTransport signedIn;
    private final GraphFailures failures;

    /**
     * @param cloud    whose Graph is spoken to
     * @param signedIn sends; closed with this client
     * @param failures explains what Graph refuses
     */
    public GraphClient(Cloud cloud, SignedInTransport signedIn, GraphFailures failures) {
        this.cloud = cloud;
        this.signedIn = signedIn;
        this.failures = failures;
    }

    /** The cloud that is spoken to. */
    public Cloud cloud() {
        return cloud;
    }

    /** The connection's clock. */
    public TimeSource time() {
        return signedIn.transport().settings().time();
    }

    /** The token that calls go out with. */
    public AccessToken token(CallContext context) throws SourceException {
        return signedIn.token(context);
    }

    /** When a reading or a request that begins now must be over. */
    Deadline deadline(CallContext context) {
        return Deadline.of(context, time());
    }

    /**
     * Sends a call to an address of the cloud's Graph.
     *
     * @param call     without a token
     * @param deadline of the reading or request that the call belongs to
     * @return an answer with a status below 400
     * @throws SourceException where Graph refuses, or no answer came
     */
    HttpAnswer send(HttpCall call, Deadline deadline) throws SourceException {
        onlyToGraph(call);
        HttpAnswer answer = signedIn.send(call, deadline);
        if (answer.status() >= 400) {
            throw failures.of(call, answer);
        }
        return answer;
    }

    /**
     * Sends a call to an address of the cloud's Graph, once, and lets the answer be read while it comes.
     *
     * @param call without a token
     * @return the answer, whatever its status
     * @throws SourceException where no whole answer came
     * @throws IOException     what the reader itself failed with
     */
    HttpAnswer stream(HttpCall call, BodyReader reader, Deadline deadline) throws SourceException, IOException {
        onlyToGraph(call);
        return signedIn.stream(call, reader, deadline);
    }

    /** What Graph said in place of what it was asked for. */
    Failure refusal(HttpCall call, HttpAnswer answer) {
        return failures.of(call, answer).failure();
    }

    private void onlyToGraph(HttpCall call) throws SourceException {
        if (!signedIn.transport().settings().routes().sameOrigin(cloud.graph(), call.uri())) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_ANSWER, Side.ENTRA, call.attempted(),
                    NLS.bind(Messages.foreignAddress, call.uri().getHost(), cloud.graph().getHost()),
                    Messages.foreignAddressAdvice));
        }
    }

    /** The whole address of a path that begins with the version. */
    URI address(String path) {
        return URI.create(cloud.graph() + path);
    }

    /** An anonymous GET: OpenID configuration and the like. */
    HttpAnswer getAnonymously(HttpCall call, CallContext context) throws SourceException {
        HttpAnswer answer = signedIn.transport().send(call.withDeadline(context.deadline()), context.cancel());
        if (answer.status() >= 300) {
            throw failures.of(call, answer);
        }
        return answer;
    }

    @Override
    public void close() {
        signedIn.close();
    }
}
