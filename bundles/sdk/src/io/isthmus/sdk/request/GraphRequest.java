package io.isthmus.sdk.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;

/**
 * A request to Microsoft Graph.
 *
 * @param method  GET, POST, PATCH, PUT or DELETE
 * @param path    version, path and query as they are sent after the cloud's Graph host, percent-encoded where HTTP
 *                asks for it: "/v1.0/applications?$select=id"
 * @param headers further headers ("Prefer", "ConsistencyLevel"); never "Authorization"
 * @param body    what is sent as JSON, or nothing
 * @param tenant  id of another tenant of the same connection that is asked, as its pair names it; empty for the tenant of
 *                the pair that it is sent for
 * @since 1.0
 */
public record GraphRequest(String method, String path, Map<String, String> headers, Optional<Value> body,
        Optional<String> tenant) implements Request {

    /** Checks and copies. */
    public GraphRequest {
        Objects.requireNonNull(method);
        Objects.requireNonNull(body);
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        if (!path.startsWith("/v1.0/") && !path.startsWith("/beta/")) {
            throw new IllegalArgumentException("a path begins with the version: " + path);
        }
        if (headers.keySet().stream().anyMatch("authorization"::equalsIgnoreCase)) {
            throw new IllegalArgumentException("the source adds the token, a request holds none");
        }
    }

    /** A GET of an address. */
    public static GraphRequest get(String path) {
        return new GraphRequest("GET", path, Map.of(), Optional.empty(), Optional.empty());
    }

    /** A request with a body and no further headers. */
    public static GraphRequest of(String method, String path, Value body) {
        return new GraphRequest(method, path, Map.of(), Optional.of(body), Optional.empty());
    }

    /** A DELETE of an address. */
    public static GraphRequest delete(String path) {
        return new GraphRequest("DELETE", path, Map.of(), Optional.empty(), Optional.empty());
    }

    /** The same with one more header. */
    public GraphRequest header(String name, String value) {
        Map<String, String> copy = new LinkedHashMap<>(headers);
        copy.put(name, value);
        return new GraphRequest(method, path, copy, body, tenant);
    }

    /** The same, to another tenant of the connection. */
    public GraphRequest inTenant(String other) {
        return new GraphRequest(method, path, headers, body, Optional.of(other));
    }

    @Override
    public Side side() {
        return Side.ENTRA;
    }

    @Override
    public Optional<String> elsewhere() {
        return tenant;
    }

    @Override
    public boolean reading() {
        return method.equals("GET");
    }

    @Override
    public String describe() {
        return method + " " + path + tenant.map(other -> " (" + other + ")").orElse("");
    }
}
