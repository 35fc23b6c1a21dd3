package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.model.TenantId;

/**
 * Takes a file that has one record a line into the store, whole or not at all. DuckDB reads the columns while the lines
 * are compressed beside it; both count the records alike, so that a row's number in the staging table tells which line
 * is its original. Where the first record is there already, all may be, and only the lines that are new are compressed
 * afterwards.
 */
public final class Ingest {

    /** What became of the lines, and the numbers of those that could not be taken. */
    public record Taken(long read, long added, BitSet rejected) {
    }

    /** What is written together with the rows, or not at all. */
    @FunctionalInterface
    public interface Beside {

        /**
         * @param connection in the transaction of the rows; the rows as they were read stand in {@link #STAGING}
         */
        void write(Connection connection) throws SQLException;
    }

    /** Made before the transaction: only once a table is committed do the numbers of its rows count from nought. */
    public static final String STAGING = "staged";
    /** Formats tell the time of one sign-in to the second or finer, and some by when it was logged. */
    private static final String APART = "INTERVAL 1 HOUR";
    /** In bytes; records are a thousandth of it. */
    private static final int USUAL = 1 << 20;

    private final StoreFiles files;
    private final Changes changes;
    private final Connection connection;
    private final Cancel cancel;
    private final Optional<TenantId> tenant;
    private final Beside beside;

    /**
     * For records that tell themselves whose they are.
     *
     * @param connection of the calling thread
     */
    public Ingest(OpenStore store, Connection connection, Cancel cancel) {
        this(store, connection, cancel, Optional.empty(), rows -> { });
    }

    /**
     * For records of the log of one tenant.
     *
     * @param connection of the calling thread
     * @param beside     writes in the transaction of the rows
     */
    public Ingest(OpenStore store, Connection connection, Cancel cancel, TenantId tenant, Beside beside) {
        this(store, connection, cancel, Optional.of(tenant), beside);
    }

    private Ingest(OpenStore store, Connection connection, Cancel cancel, Optional<TenantId> tenant, Beside beside) {
        files = store.files();
        changes = store.changes();
        this.connection = connection;
        this.cancel = cancel;
        this.tenant = tenant;
        this.beside = beside;
    }

    /**
     * Takes the file.
     *
     * @param lines    read twice, and the same both times
     * @param progress is told how many bytes of the lines were read
     * @throws LineTooLongException where a line is longer than any record
     * @throws UnevenReadException  where the two readings did not find the same records
     */
    public Taken take(Path lines, Shape shape, boolean probablyKnown, Progress progress)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement();
                Cancel.Registration ignored = Cancellation.of(cancel, statement)) {
            Taken taken = probablyKnown ? oneAfterTheOther(statement, lines, shape, progress)
                    : together(statement, lines, shape, progress);
            changes.added(taken.added());
            return taken;
        } catch (SQLException | IOException | RuntimeException failed) {
            cancel.check();
            throw failed;
        }
    }

    /** Takes nothing in, and writes what is to be written beside. */
    public Taken nothing() throws SQLException {
        return transaction(() -> new Taken(0, 0, new BitSet()));
    }

    private Taken together(Statement statement, Path lines, Shape shape, Progress progress)
            throws SQLException, IOException {
        try (OriginalsWriter originals = writer(statement)) {
            long first = originals.next();
            FutureTask<Long> compressing = new FutureTask<>(compress(originals, lines, progress));
            Thread beside = Thread.ofPlatform().daemon().name("isthmus-sign-in-originals").start(compressing);
            try {
                stage(statement, lines, shape);
                long read = result(compressing);
                evenly(read, statement);
                return commit(statement, originals, read, first + " + s.rowid");
            } finally {
                compressing.cancel(true);
                join(beside);
            }
        }
    }

    private Callable<Long> compress(OriginalsWriter originals, Path lines, Progress progress) {
        return () -> new RecordLines(lines, progress).each((index, line, bytes, from, to) -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            originals.add(bytes, from, to);
        }, cancel);
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static long result(FutureTask<Long> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    private Taken oneAfterTheOther(Statement statement, Path lines, Shape shape, Progress progress)
            throws SQLException, IOException {
        stage(statement, lines, shape);
        statement.execute("CREATE OR REPLACE TEMP TABLE fresh AS SELECT s.rowid AS row" + fresh(statement)
                + " ORDER BY row");
        BitSet fresh = numbers(statement, "SELECT row FROM fresh");
        if (fresh.isEmpty()) {
            return transaction(() -> new Taken(Rows.number(statement, "SELECT count(*) FROM " + STAGING), 0,
                    rejected(statement)));
        }
        try (OriginalsWriter originals = writer(statement)) {
            long first = originals.next();
            long read = new RecordLines(lines, progress).each((index, line, bytes, from, to) -> {
                if (fresh.get(Math.toIntExact(index))) {
                    originals.add(bytes, from, to);
                }
            }, cancel);
            evenly(read, statement);
            return commit(statement, originals, read, first + " + (SELECT f.rowid FROM fresh f WHERE f.row = s.rowid)");
        }
    }

    private OriginalsWriter writer(Statement statement) throws SQLException {
        Optional<Block> last = BlockTable.last(statement);
        return last.isEmpty() ? new OriginalsWriter(files, 0, 0) : new OriginalsWriter(files, last.get().end(),
                last.get().end() % Block.SEGMENT == 0 ? 0 : last.get().start() + last.get().bytes());
    }

    /** The reader keeps twice the longest record for each thread, so that it is asked for more only where that is needed. */
    private void stage(Statement statement, Path lines, Shape shape) throws SQLException {
        try {
            stage(statement, lines, shape, USUAL);
        } catch (SQLException perhapsTooLong) {
            cancel.check();
            stage(statement, lines, shape, 2 * RecordLines.LONGEST);
        }
    }

    private void stage(Statement statement, Path lines, Shape shape, int longest) throws SQLException {
        statement.execute("CREATE OR REPLACE TEMP TABLE " + STAGING + " AS SELECT " + shape.columns(tenant) + " FROM read_json('"
                + lines.toString().replace("'", "''") + "', format = 'newline_delimited', ignore_errors = true, "
                + "compression = 'none', maximum_object_size = " + longest + ", columns = " + shape.fields() + ")");
    }

    private static void evenly(long read, Statement statement) throws SQLException, UnevenReadException {
        long staged = Rows.number(statement, "SELECT count(*) FROM " + STAGING);
        if (staged != read) {
            throw new UnevenReadException(read, staged);
        }
    }

    /** The staged rows, as {@code s}, that can be taken, are not there yet and stand there for the first time. */
    private static String fresh(Statement statement) throws SQLException {
        String span = "createdDateTime BETWEEN (SELECT min(createdDateTime) FROM " + STAGING
                + ") - " + APART + " AND (SELECT max(createdDateTime) FROM " + STAGING + ") + " + APART;
        boolean known = Rows.number(statement, "SELECT count(*) FROM signins WHERE " + span) > 0;
        boolean repeated = Rows.number(statement, "SELECT count(id) - count(DISTINCT id) FROM " + STAGING) > 0;
        return " FROM " + STAGING + " s"
                + (known ? " ANTI JOIN (SELECT id FROM signins WHERE " + span + ") known ON known.id = s.id" : "")
                + " WHERE s.id IS NOT NULL AND s.createdDateTime IS NOT NULL"
                + (repeated ? " AND s.rowid IN (SELECT min(rowid) FROM " + STAGING
                        + " WHERE createdDateTime IS NOT NULL GROUP BY id)" : "");
    }

    private static long insert(Statement statement, String position) throws SQLException {
        String rows = fresh(statement);
        // Each row knows its original, so that rows need no order of their own and all processors write them.
        statement.execute("SET preserve_insertion_order = false");
        try {
            return statement.executeUpdate("INSERT INTO signins SELECT " + Schema.COLUMNS + ", " + position + rows);
        } finally {
            statement.execute("RESET preserve_insertion_order");
        }
    }

    private Taken commit(Statement statement, OriginalsWriter originals, long read, String position)
            throws SQLException, IOException {
        List<Block> blocks = originals.finish();
        return transaction(() -> {
            long added = insert(statement, position);
            BlockTable.add(connection, added == 0 ? List.of() : blocks);
            AddressTable.add(connection, STAGING);
            return new Taken(read, added, rejected(statement));
        });
    }

    /** What is done in one transaction. */
    private interface Work {
        Taken run() throws SQLException;
    }

    private Taken transaction(Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Taken taken = work.run();
            beside.write(connection);
            cancel.check();
            connection.commit();
            return taken;
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The numbers of the rows that are no sign-in. */
    private static BitSet rejected(Statement statement) throws SQLException {
        return numbers(statement, "SELECT rowid FROM " + STAGING + " WHERE id IS NULL OR createdDateTime IS NULL");
    }

    private static BitSet numbers(Statement statement, String query) throws SQLException {
        BitSet numbers = new BitSet();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.set(Math.toIntExact(rows.getLong(1)));
            }
        }
        return numbers;
    }
}
