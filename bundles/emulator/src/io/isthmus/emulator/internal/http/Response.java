package io.isthmus.emulator.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * What is answered.
 *
 * @param status  the HTTP status
 * @param headers by name
 * @param body    the bytes; empty where there is no body
 * @param middle  what happens when half of the body was sent, mostly nothing
 */
public record Response(int status, Map<String, String> headers, byte[] body,
        Optional<Interruption> middle) {

    /** What happens while an answer is sent. */
    @FunctionalInterface
    public interface Interruption {
        /** @throws Disconnect to cut the connection */
        void happen() throws Disconnect;
    }

    /** An answer that is sent without interruption. */
    public Response(int status, Map<String, String> headers, byte[] body) {
        this(status, headers, body, Optional.empty());
    }

    /** A JSON body. */
    public static Response json(int status, Value body) {
        return json(status, Json.print(body).getBytes(StandardCharsets.UTF_8));
    }

    /** A JSON body that is written already. */
    public static Response json(int status, byte[] body) {
        return new Response(status, Map.of("Content-Type", "application/json; charset=utf-8"), body);
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
        return new Response(status, more, body, middle);
    }

    /** The same with other bytes. */
    public Response withBody(byte[] other) {
        return new Response(status, headers, other, middle);
    }

    /** The same with something that happens when half of the body was sent. */
    public Response interrupted(Interruption interruption) {
        return new Response(status, headers, body, Optional.of(interruption));
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
