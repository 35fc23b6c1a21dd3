package io.isthmus.signins.internal.kql;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A time that sign-ins are asked of.
 *
 * @param from its beginning
 * @param to   behind its end
 */
public record Window(Instant from, Instant to) {

    /** As far back as there are sign-ins. */
    public static Window until(Instant to) {
        return new Window(Instant.EPOCH, to);
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** From the beginning of the earlier one to the end of the later one. */
    public Window with(Window other) {
        return new Window(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }

    /** Its later half and its earlier one. */
    public List<Window> halves() {
        Instant middle = from.plus(length().dividedBy(2));
        return List.of(new Window(middle, to), new Window(from, middle));
    }
}
