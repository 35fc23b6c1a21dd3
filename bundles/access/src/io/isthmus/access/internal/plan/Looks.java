package io.isthmus.access.internal.plan;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.request.GraphRequest;

/** Addresses of Conditional Access in Microsoft Graph, and how long its reads may lag behind its writes. */
final class Looks {

    static final String POLICIES = "/v1.0/identity/conditionalAccess/policies";
    static final String LOCATIONS = "/v1.0/identity/conditionalAccess/namedLocations";
    static final String LIST = "/value";
    private static final Duration DEADLINE = Duration.ofMinutes(10);
    private static final Duration INTERVAL = Duration.ofSeconds(3);

    private Looks() {
    }

    /** The objects of a name: neither policies nor named locations have a key that could be given beforehand. */
    static GraphRequest named(String path, String displayName) {
        String quoted = "displayName eq '" + displayName.replace("'", "''") + "'";
        return GraphRequest.get(path + "?$filter="
                + URLEncoder.encode(quoted, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** An object, by a placeholder for its id or by the id. */
    static String of(String path, String id) {
        return path + "/" + id;
    }

    static Expectation gone(String path, String id, String sentence) {
        return new Expectation(GraphRequest.get(of(path, id)), new Condition.Absent(""), sentence);
    }

    static Verification until(Expectation... expectations) {
        return new Verification(List.of(expectations), DEADLINE, INTERVAL);
    }
}
