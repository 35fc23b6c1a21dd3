package io.isthmus.engine.watch;

import java.time.Instant;
import java.util.UUID;

import io.isthmus.sdk.watch.Deviation;

/**
 * A change that this console made, by its ledger.
 *
 * @param deviation what differs
 * @param plan      the plan that was applied or undone
 * @param title     the plan's title
 * @param at        when the plan last sent something
 * @since 1.0
 */
public record OwnDeviation(Deviation deviation, UUID plan, String title, Instant at) {
}
