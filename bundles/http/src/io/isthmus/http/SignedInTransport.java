package io.isthmus.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.TokenPort;
import io.isthmus.sdk.port.TokenPort.AccessToken;

/**
 * Sends calls to one service of a tenant with the connection's token. Where the service does not take the token, it is
 * replaced once: with the claims that the service asks for (continuous access evaluation), else by a fresh one. The
 * caller sees to it that calls go to the service and nowhere else. Safe for use by many threads.
 *
 * @since 1.0
 */
public final class SignedInTransport implements AutoCloseable {

    private static final int UNAUTHORIZED = 401;
    private static final Pattern CLAIMS = Pattern.compile("(?i)\\bclaims=\"([A-Za-z0-9+/=_-]+)\"");

    private final TenantSourceFactory.Tenant tenant;
    private final TokenPort tokens;
    private final TokenPort.Audience audience;

    /**
     * @param tenant   which one, by which transport, as whom; the transport is closed with this
     * @param tokens   signs in
     * @param audience whose service is spoken to
     */
    public SignedInTransport(TenantSourceFactory.Tenant tenant, TokenPort tokens, TokenPort.Audience audience) {
        this.tenant = tenant;
        this.tokens = tokens;
        this.audience = audience;
    }

    /** Which tenant. */
    public Connection connection() {
        return tenant.connection();
    }

    /** Reading, or writing too. */
    public Access access() {
        return tenant.purpose().access();
    }

    /** The transport below, for calls without a token. */
    public HttpTransport transport() {
        return tenant.transport();
    }

    /**
     * The token that calls go out with.
     *
     * @throws SourceException where nobody is signed in
     */
    public AccessToken token(CallContext context) throws SourceException {
        return token(Optional.empty(), context);
    }

    /**
     * Sends a call and waits for its answer.
     *
     * @param call     without a token; its own deadline does not count
     * @param deadline for signing in, sending, and doing both once more
     * @return the last answer, whatever its status; a 401 is one that the service gave to a replaced token too
     * @throws SourceException where no answer came, or nobody could be signed in
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    public HttpAnswer send(HttpCall call, Deadline deadline) throws SourceException {
        AccessToken token = token(deadline.left(call.side(), call.attempted()));
        HttpAnswer answer = send(call, token, deadline);
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        AccessToken other = replacement(answer, token, deadline.left(call.side(), call.attempted()));
        return send(call, other, deadline);
    }

    /**
     * Sends a call and lets the answer be read while it comes.
     *
     * @param call     without a token; its own deadline does not count
     * @param reader   as {@link HttpTransport#stream} says
     * @param deadline for signing in, sending, and doing both once more where the token was not taken
     * @return the last answer, whatever its status
     * @throws SourceException where no whole answer came, or nobody could be signed in
     * @throws IOException     what the reader itself failed with
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for
     */
    public HttpAnswer stream(HttpCall call, BodyReader reader, Deadline deadline) throws SourceException, IOException {
        AccessToken token = token(deadline.left(call.side(), call.attempted()));
        HttpAnswer answer = stream(call, token, reader, deadline);
        if (answer.status() != UNAUTHORIZED) {
            return answer;
        }
        AccessToken other = replacement(answer, token, deadline.left(call.side(), call.attempted()));
        return stream(call, other, reader, deadline);
    }

    private HttpAnswer stream(HttpCall call, AccessToken token, BodyReader reader, Deadline deadline)
            throws SourceException, IOException {
        CallContext left = deadline.left(call.side(), call.attempted());
        return transport().stream(carrying(call, token, left), reader, left.cancel());
    }

    private static HttpCall carrying(HttpCall call, AccessToken token, CallContext left) {
        return call.withDeadline(left.deadline()).withHeader("Authorization", "Bearer " + token.secret());
    }

    private HttpAnswer send(HttpCall call, AccessToken token, Deadline deadline) throws SourceException {
        CallContext left = deadline.left(call.side(), call.attempted());
        return transport().send(carrying(call, token, left), left.cancel());
    }

    private AccessToken replacement(HttpAnswer answer, AccessToken rejected, CallContext context)
            throws SourceException {
        Optional<String> claims = claims(answer);
        return claims.isPresent() ? token(claims, context)
                : tokens.replace(rejected, connection(), audience, tenant.purpose(), tenant.person(), context);
    }

    private AccessToken token(Optional<String> claims, CallContext context) throws SourceException {
        return tokens.token(connection(), audience, tenant.purpose(), claims, tenant.person(), context);
    }

    /** The claims of a challenge, decoded. */
    private static Optional<String> claims(HttpAnswer answer) {
        return answer.headers().allValues("WWW-Authenticate").stream().map(CLAIMS::matcher).filter(Matcher::find)
                .findFirst().flatMap(matcher -> decoded(matcher.group(1).replace('-', '+').replace('_', '/')));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        transport().close();
    }
}
