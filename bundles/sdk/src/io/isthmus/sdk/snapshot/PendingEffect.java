package io.isthmus.sdk.snapshot;

import java.time.Instant;

/**
 * Something that was changed and takes its time to work: what is missing until then waits and is not broken.
 *
 * @param key      what takes its time; {@link io.isthmus.sdk.change.Settling#key()}
 * @param resource what was changed, for a person
 * @param since    when it was changed
 * @param until    when it must work at the latest
 * @since 1.0
 */
public record PendingEffect(String key, String resource, Instant since, Instant until) {
}
