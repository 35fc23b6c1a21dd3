package io.isthmus.signins.internal.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Rows of the database in the types of the model: times are UTC, whatever zone the machine has. */
final class Rows {

    private final ResultSet rows;
    private final List<String> names = new ArrayList<>();
    private final BitSet times = new BitSet();

    Rows(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData columns = rows.getMetaData();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
            times.set(column, columns.getColumnType(column) == Types.TIMESTAMP);
        }
    }

    List<String> names() {
        return names;
    }

    /** What the row that the result stands at has. */
    List<Object> values() throws SQLException {
        List<Object> values = new ArrayList<>(names.size());
        for (int column = 1; column <= names.size(); column++) {
            values.add(times.get(column) ? instant(column) : rows.getObject(column));
        }
        return values;
    }

    private Object instant(int column) throws SQLException {
        LocalDateTime time = rows.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    /** The one number that answers a query. */
    static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
