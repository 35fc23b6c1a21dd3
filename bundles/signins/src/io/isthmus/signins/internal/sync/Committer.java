package io.isthmus.signins.internal.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.internal.imports.KnownSignIns;
import io.isthmus.signins.internal.imports.LinesIntake;
import io.isthmus.signins.internal.imports.RejectFile;
import io.isthmus.signins.internal.store.Ingest;
import io.isthmus.signins.internal.store.OpenStore;
import io.isthmus.signins.internal.store.Shape;
import io.isthmus.signins.internal.store.Turn;

/**
 * Brings what was fetched into the store, and in the same transaction what that covers: after a kill at any moment the one
 * tells the truth about the other. A cancel keeps what came, unless another writer holds the store.
 */
final class Committer implements Runnable {

    private static final String ORDER = "SELECT count(*) FROM (SELECT createdDateTime AS created, "
            + "lag(createdDateTime) OVER (ORDER BY rowid) AS newer FROM " + Ingest.STAGING
            + " WHERE rowid >= ? AND rowid < ?) WHERE created > newer";

    private final Spool spool;
    private final OpenStore store;
    private final CoverageTable table;
    private final Settled settled;
    private final RejectFile rejects;
    private final Meter meter;
    private final Cancel cancel;
    private Spans covered;
    private ImportResult sum = ImportResult.NOTHING;
    private Throwable failed;

    /**
     * @param settled what is later can still come into the log
     * @param cancel  ends waiting for others who write
     */
    Committer(Spool spool, OpenStore store, CoverageTable table, Spans covered, Settled settled, RejectFile rejects,
            Meter meter, Cancel cancel) {
        this.spool = spool;
        this.store = store;
        this.table = table;
        this.covered = covered;
        this.settled = settled;
        this.rejects = rejects;
        this.meter = meter;
        this.cancel = cancel;
    }

    @Override
    public void run() {
        try {
            for (Optional<Spool.Batch> batch = spool.take(); batch.isPresent(); batch = spool.take()) {
                commit(batch.get());
            }
            pack();
        } catch (SQLException | IOException | RuntimeException | Error broken) {
            failed = broken;
            spool.broken(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failed = interrupted;
            spool.broken(interrupted);
        }
    }

    private void commit(Spool.Batch batch) throws SQLException, IOException {
        try (Turn.Taken ignored = store.write(cancel); Connection connection = store.connect()) {
            Ingest ingest = new Ingest(store, connection, Cancel.never(), table.tenant(), rows -> cover(batch, rows));
            long before = rejects.count();
            for (PageFile.Rejected one : batch.rejected()) {
                rejects.add(0, one.reason(), one.text(), one.text().length);
            }
            Ingest.Taken taken = batch.rows() == 0 ? ingest.nothing()
                    : new LinesIntake(ingest, new KnownSignIns(connection), Cancel.never())
                            .take(batch.lines(), Shape.GRAPH, rejects, null, Progress.silent());
            long refused = rejects.count() - before;
            long read = taken.read() + batch.rejected().size();
            sum = sum.and(new ImportResult(read, taken.added(), read - taken.added() - refused, refused, rejects.file()));
            meter.committed(taken.added());
        } finally {
            Files.deleteIfExists(batch.lines());
        }
    }

    /** Takes what was appended bit by bit from the log of the database into its file, where it needs half the space. */
    private void pack() throws SQLException {
        try (Turn.Taken ignored = store.write(cancel); Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
        }
    }

    private void cover(Spool.Batch batch, Connection connection) throws SQLException {
        Spans with = covered;
        for (Spool.Note page : batch.pages()) {
            if (!inOrder(page, connection)) {
                page.window().unsorted();
            }
            boolean sure = page.last() || !page.window().come().empty();
            with = sure ? with.with(page.come().before(settled.until())) : with;
        }
        if (!with.equals(covered)) {
            table.write(connection, with);
            covered = with;
        }
    }

    private static boolean inOrder(Spool.Note page, Connection connection) throws SQLException {
        if (page.rows() < 2) {
            return true;
        }
        try (PreparedStatement query = connection.prepareStatement(ORDER)) {
            query.setInt(1, page.first());
            query.setInt(2, page.first() + page.rows());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1) == 0;
            }
        }
    }

    /** What became of all; to be asked for when it is over. */
    ImportResult result() {
        return sum;
    }

    /** Why it ended early; empty where it did not. */
    Optional<Throwable> failed() {
        return Optional.ofNullable(failed);
    }
}
