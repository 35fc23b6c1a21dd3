package io.isthmus.exchange.internal.online;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.TokenPort.AccessToken;

/** One POST to the administration interface, signed in; a challenge for more claims is answered once. */
final class OnlineCall {

    private static final String ANCHOR_MAILBOX = "SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}";
    private static final Pattern CLAIMS = Pattern.compile("claims=\"([^\"]+)\"");
    private static final int UNAUTHORIZED = 401;

    private final OnlineConnection connection;
    private final String attempted;
    private final boolean repeatable;

    /**
     * @param attempted  as the end of the sentence "could not …"
     * @param repeatable whether it only reads
     */
    OnlineCall(OnlineConnection connection, String attempted, boolean repeatable) {
        this.connection = connection;
        this.attempted = attempted;
        this.repeatable = repeatable;
    }

    /**
     * Posts to an endpoint of the tenant.
     *
     * @throws SourceException where no answer came; any status is an answer
     */
    HttpAnswer post(String endpoint, Map<String, String> headers, Value body, CallContext context)
            throws SourceException {
        AccessToken token = connection.token(Optional.empty(), context);
        return post(token, connection.address(token, endpoint), headers, body, context);
    }

    /** Posts to an address that the service itself handed out. */
    HttpAnswer postAgain(URI address, Map<String, String> headers, Value body, CallContext context)
            throws SourceException {
        return post(connection.token(Optional.empty(), context), address, headers, body, context);
    }

    private HttpAnswer post(AccessToken token, URI address, Map<String, String> headers, Value body,
            CallContext context) throws SourceException {
        HttpAnswer answer = send(token, address, headers, body, context);
        Optional<String> challenge = answer.status() == UNAUTHORIZED
                ? answer.headers().firstValue("WWW-Authenticate").flatMap(OnlineCall::claims) : Optional.empty();
        return challenge.isEmpty() ? answer
                : send(connection.token(challenge, context), address, headers, body, context);
    }

    private HttpAnswer send(AccessToken token, URI address, Map<String, String> headers, Value body,
            CallContext context) throws SourceException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Authorization", "Bearer " + token.secret());
        all.put("Content-Type", "application/json; charset=utf-8");
        all.put("X-AnchorMailbox", token.person() ? "UPN:" + token.account()
                : "APP:" + ANCHOR_MAILBOX + "@" + token.tenant().text());
        byte[] content = Codec.write(body, false).getBytes(StandardCharsets.UTF_8);
        return connection.transport().send(new HttpCall(Side.EXCHANGE_ONLINE, attempted, "POST", address, all,
                Optional.of(content), repeatable, context.deadline()), context.cancel());
    }

    /** The claims of a challenge: Base64 of JSON, or the JSON itself. */
    private static Optional<String> claims(String header) {
        Matcher claims = CLAIMS.matcher(header);
        if (!claims.find()) {
            return Optional.empty();
        }
        String text = claims.group(1);
        return Optional.of(text.startsWith("{") ? text
                : new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
    }
}
