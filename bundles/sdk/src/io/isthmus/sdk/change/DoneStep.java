package io.isthmus.sdk.change;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A step of an earlier plan that this console did in the same organization, as its ledger tells: something was sent for
 * it, it was seen to be done, and it was not undone since. What was there before the plan came to it is none, and neither
 * is what was sent without being seen to be done. Whether it is still so in the organization the ledger does not know.
 *
 * @param plan id of the plan
 * @param kind id of the kind of plan: "hybrid.setup"
 * @param step the step as it was planned; placeholders for what other steps handed on are still placeholders
 * @param at   when it was seen to be done
 * @since 1.0
 */
public record DoneStep(UUID plan, String kind, Step step, Instant at) {

    /** Checks that nothing is null. */
    public DoneStep {
        Objects.requireNonNull(plan);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(step);
        Objects.requireNonNull(at);
    }
}
