package io.isthmus.http;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.isthmus.http.internal.RetryAfter;

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

    /**
     * How long the service asks to wait, never negative; empty where it does not ask.
     *
     * @param now by the connection's clock, for a date in an answer that does not tell its own time
     */
    public Optional<Duration> retryAfter(Instant now) {
        return RetryAfter.read(headers, now);
    }

    /** By the service's clock, when it answered; empty where it does not say. */
    public Optional<Instant> date() {
        return RetryAfter.date(headers);
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
