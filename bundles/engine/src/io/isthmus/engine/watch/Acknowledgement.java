package io.isthmus.engine.watch;

import java.time.Instant;

/**
 * That somebody looked at what a watch found.
 *
 * @param at when, by this machine's clock
 * @param by the account that the process ran as
 * @since 1.0
 */
public record Acknowledgement(Instant at, String by) {
}
