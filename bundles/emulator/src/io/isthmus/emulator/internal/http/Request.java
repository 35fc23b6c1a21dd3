package io.isthmus.emulator.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import io.isthmus.emulator.internal.Json;
import io.isthmus.sdk.data.Value;

/**
 * A request as it came over the wire.
 *
 * @param method  in upper case
 * @param path    percent-encoded, as sent
 * @param query   percent-encoded, as sent, without the question mark; empty where there is none
 * @param headers by name, letter case aside; the first value of each
 * @param body    the bytes
 */
public record Request(String method, String path, String query, Map<String, String> headers, byte[] body) {

    private static final Pattern THIS_MACHINE = Pattern.compile("(localhost|127(\\.\\d+){3}|\\[::1])(:\\d+)?");

    /** Copies the headers so that names are found whatever their letter case. */
    public Request {
        Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = copy;
    }

    /** A header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The same with another header. */
    public Request with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Request(method, path, query, more, body);
    }

    /** Which service is spoken to. */
    public Protocol protocol() {
        return Protocol.of(path);
    }

    /**
     * Scheme, host and port under which the client reached this service. Who asks for another host than this machine came
     * through somebody who inspects TLS, and knows an encrypted address alone.
     */
    public String origin() {
        String host = header("Host").orElse("127.0.0.1");
        return (THIS_MACHINE.matcher(host).matches() ? "http://" : "https://") + host;
    }

    /** The path, decoded. */
    public String decodedPath() {
        return decode(path.replace("+", "%2B"));
    }

    /** The query's parameters, decoded, the first of each name. */
    public Map<String, String> parameters() {
        return form(query);
    }

    /** The body as a posted form, decoded. */
    public Map<String, String> form() {
        return form(text());
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException where the body is no JSON object */
    public Value.Members json() {
        return Json.members(text());
    }

    private static Map<String, String> form(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }
}
