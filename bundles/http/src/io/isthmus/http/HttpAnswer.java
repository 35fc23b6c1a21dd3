package io.isthmus.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What a service answered. Any status is an answer: what it means is for the adapter to say.
 *
 * @param status          the HTTP status
 * @param headers         of the last attempt
 * @param body            whole, possibly empty; never null
 * @param clientRequestId the id that the transport gave to the last attempt
 * @param attempts        how often the call was sent, at least 1
 * @since 1.0
 */
public record HttpAnswer(int status, HttpHeaders headers, byte[] body, String clientRequestId, int attempts) {

    /** The service's own request id: "request-id" of Graph and Exchange Online, "x-ms-request-id" of Entra. */
    public Optional<String> requestId() {
        return headers.firstValue("request-id").or(() -> headers.firstValue("x-ms-request-id"));
    }

    /** The body as UTF-8 text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Status and size; never the body, which may hold a token. */
    @Override
    public String toString() {
        return status + ", " + body.length + " bytes";
    }
}
