package io.isthmus.sdk.snapshot;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was changed and takes its time to work: what is missing until then waits and is not broken.
 *
 * @param key      what takes its time; {@link io.isthmus.sdk.change.Settling#key()}
 * @param resource what was changed, for a person
 * @param place    the key of the organization, or of the tenant, in which it was changed; empty where nobody knows
 * @param since    when it was changed
 * @param until    when it must work at the latest
 * @since 1.0
 */
public record PendingEffect(String key, String resource, Optional<String> place, Instant since, Instant until) {

    /** Whether it can be what a pair waits for. */
    public boolean concerns(HybridPair pair) {
        return place.isEmpty() || place.equals(pair.organization()) || place.equals(pair.tenant());
    }
}
