package io.isthmus.signins.internal.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A statement with its values, which are never a part of its text.
 *
 * @param text the statement, with a question mark for each value
 * @param values the values in order
 */
public record Sql(String text, List<Object> values) {

    public Sql {
        values = List.copyOf(values);
    }

    /** Gives a statement that was prepared from the text its values. */
    public void bind(PreparedStatement statement) throws SQLException {
        for (int index = 0; index < values.size(); index++) {
            statement.setObject(index + 1, values.get(index));
        }
    }

    /** Numbers as one value, for a statement that splits it at its commas. */
    public static String joined(LongStream numbers) {
        return numbers.mapToObj(Long::toString).collect(Collectors.joining(","));
    }

    /** Puts statements together from pieces with their values. */
    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<Object> values = new ArrayList<>();

        Builder add(String piece, Object... itsValues) {
            text.append(piece);
            values.addAll(List.of(itsValues));
            return this;
        }

        Sql build() {
            return new Sql(text.toString(), values);
        }
    }
}
