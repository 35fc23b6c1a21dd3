package io.isthmus.signins.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.SignInQuery.Order;

/** What an {@link Order} means, in Java. */
public final class RowOrder {

    private RowOrder() {
    }

    /** The order of sign-ins. */
    public static Comparator<Map<SignInColumn, Object>> of(Order order) {
        Comparator<Map<SignInColumn, Object>> ascending = by(order.column()).thenComparing(by(SignInColumn.CREATED))
                .thenComparing(by(SignInColumn.ID));
        return order.descending() ? ascending.reversed() : ascending;
    }

    /** By one column alone, what is absent first. */
    public static Comparator<Map<SignInColumn, Object>> by(SignInColumn column) {
        Comparator<Object> values = switch (column.type()) {
            case INSTANT -> Comparator.comparing(Instant.class::cast);
            case INTEGER -> Comparator.comparing(Integer.class::cast);
            case IDENTIFIER, TEXT, ADDRESS -> (one, other) -> Arrays.compare(one.toString().codePoints().toArray(),
                    other.toString().codePoints().toArray());
        };
        return Comparator.comparing(row -> row.get(column), Comparator.nullsFirst(values));
    }
}
