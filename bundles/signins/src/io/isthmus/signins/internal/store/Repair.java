package io.isthmus.signins.internal.store;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.signins.StoreRepair;

/**
 * Sets right what a check names. The table is written anew and not changed in place: where rows were deleted, the database
 * gives others their numbers later on.
 */
final class Repair {

    private static final String NAMELESS = "(id IS NULL OR \"createdDateTime\" IS NULL)";
    /** Of those of an id, the one with an original record stays. */
    private static final String ONCE = "rowid IN (SELECT arg_min(s.rowid, (if(l.row IS NULL AND s.position IS NOT NULL, "
            + "0, 1), s.rowid)) FROM signins s LEFT JOIN lost l ON l.row = s.rowid GROUP BY s.id)";

    /** So many rows are marked at once. */
    private static final int STEP = 100_000;

    private final OpenStore store;
    private final Connection connection;
    private final Progress progress;
    private final Cancel cancel;

    /**
     * @param connection of the calling thread
     */
    Repair(OpenStore store, Connection connection, Progress progress, Cancel cancel) {
        this.store = store;
        this.connection = connection;
        this.progress = progress;
        this.cancel = cancel;
    }

    /** Does all that there is to do, or nothing. */
    StoreRepair run() throws SQLException, IOException {
        IntegrityCheck check = new IntegrityCheck(connection, new Originals(store.files()), progress, cancel);
        long before = check.run().rows();
        try (Statement statement = connection.createStatement();
                Cancel.Registration ignored = Cancellation.of(cancel, statement)) {
            statement.execute("CREATE OR REPLACE TEMP TABLE lost(row BIGINT)");
            mark(check.lost());
            Optional<Path> aside = aside(statement);
            long nameless = Rows.number(statement, "SELECT count(*) FROM signins WHERE " + NAMELESS);
            long kept = Rows.number(statement, "SELECT count(DISTINCT id) FROM signins WHERE NOT " + NAMELESS);
            if (check.lost().size() > 0 || kept < before) {
                write(statement);
            }
            return new StoreRepair(check.lost().size(), before - nameless - kept, nameless, aside);
        }
    }

    private void mark(RowNumbers lost) throws SQLException {
        for (long first = 0; first < lost.size(); first += STEP) {
            List<String> rows = lost.from(first, (int) Math.min(STEP, lost.size() - first)).mapToObj(Long::toString).toList();
            ListInsert.run(connection, "INSERT INTO lost SELECT unnest(?::VARCHAR[])::BIGINT", List.of(rows));
        }
    }

    private Optional<Path> aside(Statement statement) throws SQLException, IOException {
        try (ResultSet found = statement.executeQuery("SELECT to_json(s)::VARCHAR FROM signins s WHERE " + NAMELESS)) {
            if (!found.next()) {
                return Optional.empty();
            }
            Files.createDirectories(store.files().rejects());
            Path file = store.files().rejects().resolve("repair-" + Instant.now().toEpochMilli() + ".jsonl");
            try (BufferedWriter rows = Files.newBufferedWriter(file)) {
                do {
                    rows.write(found.getString(1));
                    rows.newLine();
                } while (found.next());
            }
            return Optional.of(file);
        }
    }

    private void write(Statement statement) throws SQLException {
        connection.setAutoCommit(false);
        try {
            statement.execute("CREATE TABLE repaired AS SELECT s.* REPLACE (if(l.row IS NULL, s.position, NULL) AS position) "
                    + "FROM signins s LEFT JOIN lost l ON l.row = s.rowid WHERE NOT " + NAMELESS + " AND s." + ONCE);
            statement.execute("DROP TABLE signins");
            statement.execute("ALTER TABLE repaired RENAME TO signins");
            AddressTable.add(connection, "signins");
            cancel.check();
            store.changes().removing();
            connection.commit();
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
        store.changes().removed();
    }
}
