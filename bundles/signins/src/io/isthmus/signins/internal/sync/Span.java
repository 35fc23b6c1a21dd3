package io.isthmus.signins.internal.sync;

import java.time.Duration;
import java.time.Instant;

/**
 * Some time.
 *
 * @param from its first moment
 * @param to   the first moment behind it
 */
record Span(Instant from, Instant to) {

    boolean empty() {
        return !from.isBefore(to);
    }

    Duration length() {
        return empty() ? Duration.ZERO : Duration.between(from, to);
    }

    /** The part of it that ends at the latest at a time. */
    Span before(Instant end) {
        return new Span(from, to.isBefore(end) ? to : end);
    }
}
