package io.isthmus.sdk.check;

import java.util.Map;

import io.isthmus.sdk.data.Value;

/**
 * Which plan mends what was found.
 *
 * @param plan       id of a plan of the extension point {@code io.isthmus.sdk.plans}
 * @param parameters what the plan maker is given
 * @since 1.0
 */
public record Remediation(String plan, Map<String, Value> parameters) {

    /** Copies the parameters. */
    public Remediation {
        parameters = Map.copyOf(parameters);
    }

    /** A plan without parameters. */
    public static Remediation of(String plan) {
        return new Remediation(plan, Map.of());
    }
}
