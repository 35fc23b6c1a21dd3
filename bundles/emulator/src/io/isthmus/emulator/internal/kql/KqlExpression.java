package io.isthmus.emulator.internal.kql;

import java.util.Optional;
import java.util.function.Function;

/**
 * A scalar expression over the rows of a table.
 *
 * @param type  of what it gives
 * @param value what it gives for a row; null only where the type is no text
 * @param name  what a column of it is called where nobody names it
 * @param known what can be told of it without a row
 */
record KqlExpression(KqlType type, Function<KqlRow, Object> value, Optional<String> name, Known known) {

    /**
     * What can be told of an expression without a row.
     *
     * @param column the column that it is
     * @param fixed  whether it is the same for every row
     * @param span   when a time is, where it is met
     */
    record Known(Optional<String> column, boolean fixed, KqlSpan span) {

        static final Known NOTHING = new Known(Optional.empty(), false, KqlSpan.ALWAYS);
    }

    KqlExpression(KqlType type, Function<KqlRow, Object> value, Optional<String> name) {
        this(type, value, name, Known.NOTHING);
    }

    static KqlExpression column(KqlColumn column, int number) {
        Optional<String> name = Optional.of(column.name());
        return new KqlExpression(column.type(), row -> row.get(number), name, new Known(name, false, KqlSpan.ALWAYS));
    }

    static KqlExpression of(KqlType type, Function<KqlRow, Object> value) {
        return new KqlExpression(type, value, Optional.empty());
    }

    static KqlExpression constant(KqlType type, Object value) {
        return of(type, row -> value).fixed(true);
    }

    KqlExpression named(Optional<String> other) {
        return new KqlExpression(type, value, other, known);
    }

    /** The same, which is the same for every row. */
    KqlExpression fixed(boolean always) {
        return always ? new KqlExpression(type, value, name, new Known(Optional.empty(), true, KqlSpan.ALWAYS)) : this;
    }

    KqlExpression within(KqlSpan span) {
        return new KqlExpression(type, value, name, new Known(Optional.empty(), known.fixed(), span));
    }

    Object of(KqlRow row) {
        return value.apply(row);
    }

    /** Whether a condition is met; null is not. */
    boolean holds(KqlRow row) {
        return Boolean.TRUE.equals(value.apply(row));
    }
}
