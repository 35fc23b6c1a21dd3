package io.isthmus.emulator.internal.kql;

import java.time.Instant;
import java.util.Optional;

/**
 * Between which times a column is in every row that meets a condition.
 *
 * @param column it, or nothing where the condition tells nothing of that kind
 * @param from   the earliest
 * @param to     the latest
 */
record KqlSpan(Optional<String> column, Instant from, Instant to) {

    /** Nothing is known. */
    static final KqlSpan ALWAYS = new KqlSpan(Optional.empty(), Instant.MIN, Instant.MAX);

    static KqlSpan from(String column, Instant time) {
        return new KqlSpan(Optional.of(column), time, Instant.MAX);
    }

    static KqlSpan to(String column, Instant time) {
        return new KqlSpan(Optional.of(column), Instant.MIN, time);
    }

    KqlSpan and(KqlSpan other) {
        return column.isEmpty() ? other : !column.equals(other.column) ? this : new KqlSpan(column,
                from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    KqlSpan or(KqlSpan other) {
        return column.isEmpty() || !column.equals(other.column) ? ALWAYS : new KqlSpan(column,
                from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
