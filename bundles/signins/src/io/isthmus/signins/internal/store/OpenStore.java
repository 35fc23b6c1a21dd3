package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.RowTaker;
import io.isthmus.signins.StoreIntegrity;
import io.isthmus.signins.StoreRepair;
import io.isthmus.signins.StoreStatistics;
import io.isthmus.signins.internal.sql.Sql;

/** A store that this process holds. Safe for use by many threads. */
public final class OpenStore implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OpenStore.class.getName());

    private final StoreFiles files;
    private final Database database;
    private final Changes changes = new Changes();
    private final Turn writing = new Turn();

    private OpenStore(StoreFiles files, Database database) {
        this.files = files;
        this.database = database;
    }

    /**
     * Opens the store of a folder, and makes it where there is none. What a crash left behind is cleared away.
     *
     * @throws SourceException where another process holds it, a newer console made it, or it cannot be read
     */
    public static OpenStore open(Path directory) throws SourceException {
        StoreFiles files = new StoreFiles(directory.toAbsolutePath().normalize());
        return new OpenStore(files, Opening.of(files));
    }

    /** Puts another database file in the place of this one, and deletes what it does not need. */
    void replace(Path other) throws SQLException, IOException {
        changes.removing();
        database.replace(other);
        changes.removed();
        try (Connection connection = connect()) {
            Opening.clear(files, connection);
        }
    }

    /** Where it keeps what. */
    public StoreFiles files() {
        return files;
    }

    /** One more connection, for the calling thread alone and while it has its turn to write. */
    public Connection connect() throws SQLException {
        return database.connect();
    }

    /** One after another writes: waits until the calling thread may, as long as the cancel is not asked for. */
    public Turn.Taken write(Cancel cancel) {
        return writing.take(cancel);
    }

    /** Tells of changes. */
    public Changes changes() {
        return changes;
    }

    /** Gives the rows of an answer, and the names of what they have. */
    public List<String> ask(Sql sql, RowTaker taker, Cancel cancel) throws SourceException {
        return answer(sql, cancel, answer -> {
            Rows rows = new Rows(answer);
            while (answer.next() && taker.row(rows.values())) {
                cancel.check();
            }
            return rows.names();
        });
    }

    /** Reads something. */
    @FunctionalInterface
    interface Reader<F, T> {
        T read(F from) throws SQLException;
    }

    /** Reads over a connection. */
    <T> T reading(Reader<Connection, T> reader) throws SourceException {
        try (Database.Lent connection = database.lend()) {
            return reader.read(connection.whole());
        } catch (SQLException failed) {
            throw StoreFailures.of(NLS.bind(Messages.AttemptRead, files.directory()), failed);
        }
    }

    private <T> T answer(Sql sql, Cancel cancel, Reader<ResultSet, T> reader) throws SourceException {
        try (Database.Lent connection = database.lend()) {
            PreparedStatement statement = connection.prepared(sql.text());
            sql.bind(statement);
            try (Cancel.Registration ignored = Cancellation.of(cancel, statement)) {
                cancel.check();
                try (ResultSet rows = statement.executeQuery()) {
                    return reader.read(rows);
                }
            }
        } catch (SQLException failed) {
            cancel.check();
            throw StoreFailures.of(NLS.bind(Messages.AttemptRead, files.directory()), failed);
        }
    }

    /** Gives the numbers in the first column of an answer, and how many they are. */
    long numbers(Sql sql, LongConsumer taker, Cancel cancel) throws SourceException {
        return answer(sql, cancel, rows -> {
            long count = 0;
            for (; rows.next(); count++) {
                taker.accept(rows.getLong(1));
            }
            cancel.check();
            return count;
        });
    }

    /** The number in the first column of an answer; empty where there is no row. */
    OptionalLong number(Sql sql, Cancel cancel) throws SourceException {
        OptionalLong[] number = {OptionalLong.empty()};
        numbers(sql, found -> number[0] = OptionalLong.of(found), cancel);
        return number[0];
    }

    /** What is in it. */
    public StoreStatistics statistics(Cancel cancel) throws SourceException {
        try (Database.Lent connection = database.lend(); Statement statement = connection.whole().createStatement();
                Cancel.Registration ignored = Cancellation.of(cancel, statement);
                ResultSet row = statement.executeQuery("SELECT count(*), count(DISTINCT id), "
                        + "epoch_us(min(createdDateTime)), epoch_us(max(createdDateTime)) FROM signins")) {
            row.next();
            return new StoreStatistics(row.getLong(1), row.getLong(2), instant(row, 3), instant(row, 4),
                    files.databaseBytes(), files.originalBytes());
        } catch (SQLException | IOException failed) {
            cancel.check();
            throw StoreFailures.of(NLS.bind(Messages.AttemptRead, files.directory()), failed);
        }
    }

    private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.EPOCH.plusNanos(micros * 1000));
    }

    /** Proves that it is whole. */
    public StoreIntegrity check(Progress progress, Cancel cancel) throws SourceException {
        try (Database.Lent connection = database.lend()) {
            return new IntegrityCheck(connection.whole(), new Originals(files), progress, cancel).run();
        } catch (SQLException failed) {
            cancel.check();
            throw StoreFailures.of(NLS.bind(Messages.AttemptRead, files.directory()), failed);
        }
    }

    /** Sets right what a check names; nobody else writes meanwhile. */
    public StoreRepair repair(Progress progress, Cancel cancel) throws SourceException {
        try (Connection connection = connect()) {
            return new Repair(this, connection, progress, cancel).run();
        } catch (SQLException | IOException failed) {
            cancel.check();
            throw StoreFailures.of(NLS.bind(Messages.AttemptRepair, files.directory()), failed);
        }
    }

    /** The record of a sign-in as it was read; empty where it is not there. */
    public Optional<String> original(UUID id) throws SourceException {
        try (Database.Lent connection = database.lend()) {
            PreparedStatement query = connection.prepared("SELECT s.position, b.position, b.records, b.start, b.bytes "
                    + "FROM signins s ASOF JOIN blocks b ON s.position >= b.position WHERE s.id = ?");
            query.setObject(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(original(row, id)) : Optional.empty();
            }
        } catch (SQLException | IOException failed) {
            throw StoreFailures.of(NLS.bind(Messages.AttemptOriginal, id), failed);
        }
    }

    private String original(ResultSet row, UUID id) throws SQLException, IOException {
        Block block = new Block(row.getLong(2), row.getInt(3), row.getLong(4), row.getInt(5));
        return OriginalRecord.of(new Originals(files).records(block), row.getLong(1) - block.position(), id)
                .orElseThrow(() -> new IOException(Messages.OriginalOfAnother));
    }

    /** Runs a statement that gives no rows; tells how many it was about. */
    public long execute(Sql sql, Cancel cancel) throws SourceException {
        try (Database.Lent connection = database.lend()) {
            PreparedStatement statement = connection.prepared(sql.text());
            sql.bind(statement);
            try (Cancel.Registration ignored = Cancellation.of(cancel, statement)) {
                cancel.check();
                return statement.executeLargeUpdate();
            }
        } catch (SQLException failed) {
            cancel.check();
            throw StoreFailures.of(NLS.bind(Messages.AttemptRead, files.directory()), failed);
        }
    }

    @Override
    public void close() {
        database.closeOrLog();
        try {
            Files.deleteIfExists(files.holder());
        } catch (IOException stays) {
            LOG.log(Level.FINE, "the holder's file stays", stays);
        }
    }
}
