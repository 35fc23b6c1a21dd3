package io.isthmus.signins.internal.store;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Rows of the database in the types of the model: times are UTC, whatever zone the machine has. */
final class Rows {

    private Rows() {
    }

    static List<String> names(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            names.add(columns.getColumnLabel(column));
        }
        return names;
    }

    static List<Object> values(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<Object> values = new ArrayList<>();
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            values.add(columns.getColumnType(column) == Types.TIMESTAMP ? instant(rows, column) : rows.getObject(column));
        }
        return values;
    }

    private static Object instant(ResultSet rows, int column) throws SQLException {
        LocalDateTime time = rows.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }
}
