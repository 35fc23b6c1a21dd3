package io.isthmus.exchange.internal.online;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.isthmus.http.Deadline;
import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.TokenPort.AccessToken;

/** One POST to the administration interface, signed in and led to the server of the mailbox that it anchors to. */
final class OnlineCall {

    private static final String ANCHOR_MAILBOX = "SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928c}";

    private final OnlineConnection connection;
    private final String attempted;
    private final boolean repeatable;
    private final Deadline deadline;

    /**
     * @param attempted  as the end of the sentence "could not …"
     * @param repeatable whether it only reads
     * @param deadline   of the reading or request that it belongs to
     */
    OnlineCall(OnlineConnection connection, String attempted, boolean repeatable, Deadline deadline) {
        this.connection = connection;
        this.attempted = attempted;
        this.repeatable = repeatable;
        this.deadline = deadline;
    }

    /**
     * Posts to an endpoint of the tenant.
     *
     * @throws SourceException where no answer came; any status is an answer
     */
    HttpAnswer post(String endpoint, Map<String, String> headers, Value body) throws SourceException {
        AccessToken token = token();
        return post(token, connection.address(token, endpoint), headers, body);
    }

    /** Posts to an address that the service itself handed out. */
    HttpAnswer postAgain(URI address, Map<String, String> headers, Value body) throws SourceException {
        return post(token(), address, headers, body);
    }

    private AccessToken token() throws SourceException {
        return connection.signedIn().token(deadline.left(Side.EXCHANGE_ONLINE, attempted));
    }

    private HttpAnswer post(AccessToken token, URI address, Map<String, String> headers, Value body)
            throws SourceException {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Content-Type", "application/json; charset=utf-8");
        all.put("X-AnchorMailbox", token.person() ? "UPN:" + token.account()
                : "APP:" + ANCHOR_MAILBOX + "@" + token.tenant().text());
        byte[] content = Codec.write(body, false).getBytes(StandardCharsets.UTF_8);
        return connection.signedIn().send(new HttpCall(Side.EXCHANGE_ONLINE, attempted, "POST", address, all,
                Optional.of(content), repeatable, HttpCall.STANDARD_DEADLINE), deadline);
    }
}
