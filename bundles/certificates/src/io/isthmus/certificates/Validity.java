package io.isthmus.certificates;

import java.time.Duration;
import java.time.Instant;

/**
 * From when to when a certificate counts, both included (RFC 5280, 4.1.2.5). Nothing keeps a file from naming an end
 * that lies before its beginning.
 *
 * @param notBefore when it begins to count
 * @param notAfter  when it ends to count
 * @since 1.0
 */
public record Validity(Instant notBefore, Instant notAfter) {

    /** Its whole length; negative where the end lies before the beginning. */
    public Duration lifetime() {
        return Duration.between(notBefore, notAfter);
    }

    /** What is left of it at a time; negative where it is over. */
    public Duration left(Instant time) {
        return Duration.between(time, notAfter);
    }

    /** Whether it is over at a time. */
    public boolean expiredAt(Instant time) {
        return time.isAfter(notAfter);
    }

    /** Whether it has not begun at a time. */
    public boolean pendingAt(Instant time) {
        return time.isBefore(notBefore);
    }
}
