package io.isthmus.http;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.text.Redaction;

/**
 * What is asked of a service by HTTP.
 *
 * @param side       whose service is asked, for failures
 * @param attempted  what is tried, as the end of the sentence "could not …", for failures
 * @param method     GET, POST, PATCH, PUT or DELETE
 * @param uri        the whole address
 * @param headers    sent as they are; "client-request-id" is added by the transport
 * @param body       sent as it is, or nothing
 * @param repeatable whether sending it twice does no more than sending it once, so that it may be sent again where the
 *                   first answer was lost; a GET always is
 * @param deadline   how long it may take in all, waits between attempts included
 * @since 1.0
 */
public record HttpCall(Side side, String attempted, String method, URI uri, Map<String, String> headers,
        Optional<byte[]> body, boolean repeatable, Duration deadline) {

    /** The deadline of a call that asks for no other: long enough for a service that throttles for two minutes. */
    public static final Duration STANDARD_DEADLINE = Duration.ofMinutes(5);

    /** Checks and copies. */
    public HttpCall {
        Objects.requireNonNull(side);
        Objects.requireNonNull(attempted);
        Objects.requireNonNull(method);
        Objects.requireNonNull(uri);
        Objects.requireNonNull(body);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("a deadline is later than now: " + deadline);
        }
    }

    /** A GET without headers of its own. */
    public static HttpCall get(Side side, String attempted, URI uri) {
        return new HttpCall(side, attempted, "GET", uri, Map.of(), Optional.empty(), true, STANDARD_DEADLINE);
    }

    /** A call that may do more when it is sent twice. */
    public static HttpCall of(Side side, String attempted, String method, URI uri, byte[] body) {
        return new HttpCall(side, attempted, method, uri, Map.of(), Optional.of(body), false, STANDARD_DEADLINE);
    }

    /** The same with one header set. */
    public HttpCall withHeader(String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(headers);
        copy.put(name, value);
        return new HttpCall(side, attempted, method, uri, copy, body, repeatable, deadline);
    }

    /** The same with another statement on whether it may be sent twice. */
    public HttpCall withRepeatable(boolean allowed) {
        return new HttpCall(side, attempted, method, uri, headers, body, allowed, deadline);
    }

    /** The same with another deadline. */
    public HttpCall withDeadline(Duration duration) {
        return new HttpCall(side, attempted, method, uri, headers, body, repeatable, duration);
    }

    /** Method and redacted address; neither headers nor body. */
    @Override
    public String toString() {
        return method + " " + Redaction.redact(uri.toString());
    }
}
