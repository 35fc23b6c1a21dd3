package io.isthmus.emulator.internal.kql;

import java.util.Optional;
import java.util.function.Function;

/**
 * A scalar expression over the rows of a table.
 *
 * @param type  of what it gives
 * @param value what it gives for a row; null only where the type is no text
 * @param name  what a column of it is called where nobody names it
 */
record KqlExpression(KqlType type, Function<KqlRow, Object> value, Optional<String> name) {

    static KqlExpression of(KqlType type, Function<KqlRow, Object> value) {
        return new KqlExpression(type, value, Optional.empty());
    }

    static KqlExpression constant(KqlType type, Object value) {
        return of(type, row -> value);
    }

    KqlExpression named(Optional<String> other) {
        return new KqlExpression(type, value, other);
    }

    Object of(KqlRow row) {
        return value.apply(row);
    }

    /** Whether a condition is met; null is not. */
    boolean holds(KqlRow row) {
        return Boolean.TRUE.equals(value.apply(row));
    }
}
