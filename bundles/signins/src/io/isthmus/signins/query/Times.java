package io.isthmus.signins.query;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * From one time to another, as they were asked for.
 *
 * @param from from its start on; empty for from the beginning
 * @param to until its end; empty for until now and later. One of the two is there.
 * @since 1.0
 */
public record Times(Optional<Moment> from, Optional<Moment> to) implements Operand {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public Times {
        if (from.isEmpty() && to.isEmpty()) {
            throw new IllegalArgumentException("Times without a beginning and an end");
        }
    }

    /** From a time on. */
    public static Times since(Moment from) {
        return new Times(Optional.of(from), Optional.empty());
    }

    /** Up to a time and with it. */
    public static Times until(Moment to) {
        return new Times(Optional.empty(), Optional.of(to));
    }

    /** From one time to another, both included. */
    public static Times between(Moment from, Moment to) {
        return new Times(Optional.of(from), Optional.of(to));
    }

    /** The first time that belongs to them; empty where they have no beginning. */
    public Optional<Instant> first(AskedAt asked) {
        return from.map(moment -> moment.start(asked));
    }

    /** The first time behind them; empty where they have no end. */
    public Optional<Instant> behind(AskedAt asked) {
        return to.map(moment -> moment.end(asked));
    }

    /** What store and workspace can hold lies between the years 1 and 9999. */
    static Instant bounded(ZonedDateTime time) {
        Instant instant = time.toInstant();
        if (instant.isBefore(EARLIEST)) {
            return EARLIEST;
        }
        return instant.isAfter(LATEST) ? LATEST : instant;
    }
}
