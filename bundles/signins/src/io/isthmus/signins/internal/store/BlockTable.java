package io.isthmus.signins.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** The table that says where original records stand. */
final class BlockTable {

    private BlockTable() {
    }

    /** The block behind which the next record goes; empty where there is none yet. */
    static Optional<Block> last(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT position, records, start, bytes FROM blocks ORDER BY position DESC LIMIT 1")) {
            return row.next() ? Optional.of(new Block(row.getLong(1), row.getInt(2), row.getLong(3), row.getInt(4)))
                    : Optional.empty();
        }
    }

    static void add(Connection connection, List<Block> blocks) throws SQLException {
        ListInsert.run(connection, "INSERT INTO blocks SELECT unnest(?::VARCHAR[])::BIGINT, "
                + "unnest(?::VARCHAR[])::INTEGER, unnest(?::VARCHAR[])::BIGINT, unnest(?::VARCHAR[])::INTEGER", List.of(
                        blocks.stream().map(block -> Long.toString(block.position())).toList(),
                        blocks.stream().map(block -> Integer.toString(block.records())).toList(),
                        blocks.stream().map(block -> Long.toString(block.start())).toList(),
                        blocks.stream().map(block -> Integer.toString(block.bytes())).toList()));
    }
}
