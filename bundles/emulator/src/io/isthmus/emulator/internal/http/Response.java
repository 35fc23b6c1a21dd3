package io.isthmus.emulator.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * What is answered.
 *
 * @param status  the HTTP status
 * @param headers by name
 * @param body    the bytes; empty where there is no body
 */
public record Response(int status, Map<String, String> headers, byte[] body) {

    /** A JSON body. */
    public static Response json(int status, Value body) {
        return of(status, "application/json; charset=utf-8", Json.print(body));
    }

    /** A text body. */
    public static Response of(int status, String contentType, String body) {
        return new Response(status, Map.of("Content-Type", contentType), body.getBytes(StandardCharsets.UTF_8));
    }

    /** No body. */
    public static Response empty(int status) {
        return new Response(status, Map.of(), new byte[0]);
    }

    /** The same with one more header. */
    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
