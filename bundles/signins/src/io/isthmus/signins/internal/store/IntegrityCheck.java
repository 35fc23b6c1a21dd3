package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.signins.StoreIntegrity;

/** Looks at every sign-in and every original once. */
final class IntegrityCheck {

    private final Connection connection;
    private final Originals originals;
    private final Progress progress;
    private final Cancel cancel;
    private final List<String> problems = new ArrayList<>();
    private final RowNumbers lost = new RowNumbers();

    IntegrityCheck(Connection connection, Originals originals, Progress progress, Cancel cancel) {
        this.connection = connection;
        this.originals = originals;
        this.progress = progress;
        this.cancel = cancel;
    }

    StoreIntegrity run() throws SQLException {
        try (Statement statement = connection.createStatement();
                Cancel.Registration ignored = Cancellation.of(cancel, statement)) {
            long rows = Rows.number(statement, "SELECT count(*) FROM signins");
            count(statement, "SELECT count(id) - count(DISTINCT id) FROM signins", Messages.Doubled);
            count(statement, "SELECT count(*) FROM signins WHERE id IS NULL OR createdDateTime IS NULL", Messages.Nameless);
            count(statement, "SELECT count(position) - count(DISTINCT position) FROM signins", Messages.SharedOriginal);
            originals(statement, rows);
            return new StoreIntegrity(rows, Rows.number(statement, "SELECT count(*) - count(position) FROM signins"), problems);
        }
    }

    /** The rows whose original is missing or another's, though nobody marked that. */
    RowNumbers lost() {
        return lost;
    }

    private void count(Statement statement, String query, String sentence) throws SQLException {
        long found = Rows.number(statement, query);
        if (found != 0) {
            problems.add(NLS.bind(sentence, found));
        }
    }

    private void originals(Statement statement, long rows) throws SQLException {
        long done = 0;
        Optional<Block> block = Optional.empty();
        List<byte[]> records = List.of();
        try (ResultSet row = statement.executeQuery("SELECT s.id, s.position, b.position, b.records, b.start, b.bytes, "
                + "s.rowid FROM signins s ASOF LEFT JOIN blocks b ON s.position >= b.position "
                + "WHERE s.position IS NOT NULL ORDER BY s.position")) {
            while (row.next()) {
                cancel.check();
                Block next = new Block(row.getLong(3), row.getInt(4), row.getLong(5), row.getInt(6));
                if (!block.equals(Optional.of(next))) {
                    block = Optional.of(next);
                    records = read(next);
                    progress.worked(done, rows);
                }
                UUID id = row.getObject(1, UUID.class);
                if (id == null || OriginalRecord.of(records, row.getLong(2) - next.position(), id).isEmpty()) {
                    lost.add(row.getLong(7));
                }
                done++;
            }
        }
        if (lost.size() > 0) {
            problems.add(NLS.bind(Messages.OriginalsMissing, lost.size()));
        }
    }

    private List<byte[]> read(Block block) {
        try {
            return originals.records(block);
        } catch (IOException damaged) {
            problems.add(NLS.bind(Messages.SegmentUnreadable, Block.segment(block.position()),
                    damaged.getMessage() == null ? damaged.getClass().getSimpleName() : damaged.getMessage()));
            return List.of();
        }
    }
}
