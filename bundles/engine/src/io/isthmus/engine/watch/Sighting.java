package io.isthmus.engine.watch;

import java.time.Instant;

/**
 * When and by what something was read.
 *
 * @param at     when
 * @param origin by what: "Get-AuthServer"
 * @since 1.0
 */
public record Sighting(Instant at, String origin) {
}
