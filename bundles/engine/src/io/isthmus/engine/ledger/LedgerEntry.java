package io.isthmus.engine.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.sdk.data.Value;

/**
 * Something to be written into a ledger.
 *
 * @param at      when, by the clock of the organization
 * @param kind    what sort of record it is: "plan", "sending", "answered"
 * @param plan    the plan that it belongs to
 * @param step    the step that it belongs to
 * @param content what there is to tell; holds no secret
 * @since 1.0
 */
public record LedgerEntry(Instant at, String kind, Optional<UUID> plan, Optional<String> step, Value content) {

    /** Checks that nothing is null. */
    public LedgerEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(step);
        Objects.requireNonNull(content);
    }
}
