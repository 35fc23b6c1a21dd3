package io.isthmus.signins.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Inserts all rows by one statement, which is given a list for each column: one a row would take seconds. */
final class ListInsert {

    private ListInsert() {
    }

    static void run(Connection connection, String statement, List<List<String>> columns) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int column = 0; column < columns.size(); column++) {
                insert.setArray(column + 1, connection.createArrayOf("VARCHAR", columns.get(column).toArray()));
            }
            insert.executeUpdate();
        }
    }
}
