package io.isthmus.sdk.change;

import java.util.Objects;

/**
 * A plan out of a file.
 *
 * @param plan   what it says
 * @param sha256 the SHA-256 of the plan's one text, in lower case: what approvals and exported scripts name it by
 * @since 1.0
 */
public record GivenPlan(Plan plan, String sha256) {

    /** Checks that nothing is missing. */
    public GivenPlan {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(sha256);
    }
}
