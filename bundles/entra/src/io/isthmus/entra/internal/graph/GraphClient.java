package io.isthmus.entra.internal.graph;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.http.HttpTransport;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.TokenPort.AccessToken;
import io.isthmus.sdk.port.TokenPort.Audience;

/**
 * Sends calls to Microsoft Graph with a token of the connection. The token goes to the cloud's Graph and nowhere else.
 * Where Graph does not take the token, it is replaced once: with the claims that Graph asks for, or by a fresh one.
 */
public final class GraphClient implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;
    private static final Pattern CLAIMS = Pattern.compile("(?i)\\bclaims=\"([A-Za-z0-9+/=_-]+)\"");

    private final Connection connection;
    private final Cloud cloud;
    private final Access access;
    private final PersonPort person;
    private final SignInService signIn;
    private final HttpTransport transport;
    private final GraphFailures failures;

    /**
     * @param connection for tokens
     * @param cloud      whose Graph is spoken to
     * @param access     of the tokens
     * @param person     answers what only a person can
     * @param signIn     hands out tokens
     * @param transport  sends; closed with this client
     * @param failures   explains what Graph refuses
     */
    public GraphClient(Connection connection, Cloud cloud, Access access, PersonPort person, SignInService signIn,
            HttpTransport transport, GraphFailures failures) {
        this.connection = connection;
        this.cloud = cloud;
        this.access = access;
        this.person = person;
        this.signIn = signIn;
        this.transport = transport;
        this.failures = failures;
    }

    /** The cloud that is spoken to. */
    public Cloud cloud() {
        return cloud;
    }

    /** The connection's clock. */
    public TimeSource time() {
        return transport.settings().time();
    }

    /** The token that calls go out with. */
    public AccessToken token(CallContext context) throws SourceException {
        return signIn.token(connection, Audience.GRAPH, access, Optional.empty(), person, context);
    }

    /**
     * Sends a call to an address of the cloud's Graph.
     *
     * @param call without a token
     * @return an answer with a status below 400
     * @throws SourceException where Graph refuses, or no answer came
     */
    public HttpAnswer send(HttpCall call, CallContext context) throws SourceException {
        if (!transport.settings().routes().sameOrigin(cloud.graph(), call.uri())) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_ANSWER, Side.ENTRA, call.attempted(),
                    NLS.bind(Messages.foreignAddress, call.uri().getHost(), cloud.graph().getHost()),
                    Messages.foreignAddressAdvice));
        }
        Deadline deadline = Deadline.of(context, time());
        AccessToken token = token(context);
        HttpAnswer answer = send(call, token, deadline.left(call));
        if (answer.status() == UNAUTHORIZED) {
            AccessToken other = replacement(answer, token, deadline.left(call));
            answer = send(call, other, deadline.left(call));
        }
        if (answer.status() >= 400) {
            throw failures.of(call, answer);
        }
        return answer;
    }

    private HttpAnswer send(HttpCall call, AccessToken token, CallContext context) throws SourceException {
        return transport.send(call.withDeadline(context.deadline())
                .withHeader("Authorization", "Bearer " + token.secret()), context.cancel());
    }

    private AccessToken replacement(HttpAnswer answer, AccessToken rejected, CallContext context)
            throws SourceException {
        Optional<String> claims = claims(answer);
        return claims.isPresent()
                ? signIn.token(connection, Audience.GRAPH, access, claims, person, context)
                : signIn.replace(rejected.secret(), connection, Audience.GRAPH, access, person, context);
    }

    /** The challenge of continuous access evaluation, decoded. */
    private static Optional<String> claims(HttpAnswer answer) {
        return answer.headers().allValues("WWW-Authenticate").stream().map(CLAIMS::matcher).filter(Matcher::find)
                .findFirst().map(matcher -> matcher.group(1).replace('-', '+').replace('_', '/'))
                .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
    }

    /** The whole address of a path that begins with the version. */
    URI address(String path) {
        return URI.create(cloud.graph() + path);
    }

    /** An anonymous GET: OpenID configuration and the like. */
    HttpAnswer getAnonymously(HttpCall call, CallContext context) throws SourceException {
        HttpAnswer answer = transport.send(call.withDeadline(context.deadline()), context.cancel());
        if (answer.status() >= 300) {
            throw failures.of(call, answer);
        }
        return answer;
    }

    @Override
    public void close() {
        transport.close();
    }
}
