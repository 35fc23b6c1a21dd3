package io.isthmus.sdk.port;

import java.time.Instant;
import java.util.Set;

/**
 * Asks a service's audit log what happened to objects.
 *
 * @param objects ids that the service gave them; at least one
 * @param since   from when on
 * @param until   up to when
 * @since 1.0
 */
public record AuditQuery(Set<String> objects, Instant since, Instant until) {

    /** Copies the set. */
    public AuditQuery {
        objects = Set.copyOf(objects);
        if (objects.isEmpty() || until.isBefore(since)) {
            throw new IllegalArgumentException("nothing to ask for: " + objects + ", " + since + " to " + until);
        }
    }
}
