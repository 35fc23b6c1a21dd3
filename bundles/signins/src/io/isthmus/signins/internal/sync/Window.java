package io.isthmus.signins.internal.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Some time of the log while one thread fetches it, the newest first. What is earlier can be taken away from it as long as
 * it has not come there. Safe for use by many threads.
 */
final class Window {

    private final Instant end;
    private Instant from;
    private Instant reached;
    private boolean sorted = true;

    Window(Span span) {
        end = span.to();
        from = span.from();
        reached = span.to();
    }

    /** What is still to be fetched. */
    synchronized Span rest() {
        return new Span(from, sorted ? reached : end);
    }

    /** What has come of it without a gap, back from its end; nothing where that is not sure. */
    synchronized Span come() {
        return new Span(sorted ? reached : end, end);
    }

    /** All of it. */
    synchronized Span whole() {
        return new Span(from, end);
    }

    /**
     * A page came.
     *
     * @param oldest the time of its last sign-in; others of that time may still come
     * @return whether that brought it further
     */
    synchronized boolean came(Instant oldest) {
        Instant behind = oldest.plusNanos(1000);
        if (!behind.isBefore(reached)) {
            return false;
        }
        reached = behind.isBefore(from) ? from : behind;
        return true;
    }

    /** Whether nothing of it is left. */
    synchronized boolean over() {
        return sorted && !from.isBefore(reached);
    }

    /** Sign-ins did not come in the order that was asked for: only when all have come it is sure that none is missing. */
    synchronized void unsorted() {
        sorted = false;
    }

    /**
     * Takes the earlier half of what is left away.
     *
     * @param least a shorter rest is not divided
     * @return empty where nothing is taken away
     */
    synchronized Optional<Span> halved(Duration least) {
        Duration left = rest().length();
        if (!sorted || left.compareTo(least) < 0) {
            return Optional.empty();
        }
        Instant middle = reached.minus(left.dividedBy(2));
        Span earlier = new Span(from, middle);
        from = middle;
        return Optional.of(earlier);
    }
}
