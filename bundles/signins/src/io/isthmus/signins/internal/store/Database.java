package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The database file in this process. Nothing is fetched from anywhere, no extension is installed, and what does not fit
 * into memory goes to the store's own folder.
 */
final class Database implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Database.class.getName());
    private static final String MEMORY = "2GB";
    /** Connections that wait for the next question: a new one makes the shortest answers half as long again. */
    private static final int IDLE = 4;

    private final Path file;
    private final Properties settings;
    private final ReadWriteLock use = new ReentrantReadWriteLock();
    private DuckDBConnection first;
    private final BlockingQueue<Session> idle = new ArrayBlockingQueue<>(IDLE);
    private volatile boolean closed;

    private Database(Path file, Properties settings) throws SQLException {
        this.file = file;
        this.settings = settings;
        first = opened();
    }

    private DuckDBConnection opened() throws SQLException {
        DuckDBConnection opened = new DuckDBDriver().connect("jdbc:duckdb:" + file, settings).unwrap(DuckDBConnection.class);
        try (Statement statement = opened.createStatement()) {
            // Times without an offset are those of UTC, wherever the workstation stands.
            statement.execute("SET GLOBAL TimeZone = 'UTC'");
        }
        return opened;
    }

    /**
     * @param file      made where it is not there
     * @param temporary where large intermediate results go
     * @throws SQLException also where another process has it
     */
    static Database open(Path file, Path temporary) throws SQLException {
        NativeLibraries.sweep();
        Properties settings = new Properties();
        settings.setProperty("memory_limit", MEMORY);
        settings.setProperty("temp_directory", temporary.toString());
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_community_extensions", "false");
        // DuckDB's own way of reading rows late fails where a statement asks for rowids as well (2.0.0).
        settings.setProperty("late_materialization_max_rows", "0");
        return new Database(file, settings);
    }

    /** One more connection, for a thread that keeps others from {@link #replace}: two threads cannot share one. */
    Connection connect() throws SQLException {
        return first.duplicate();
    }

    /** A connection that others used before and will use after. */
    Lent lend() throws SQLException {
        use.readLock().lock();
        try {
            Session waiting = idle.poll();
            return new Lent(waiting == null ? new Session(connect()) : waiting);
        } catch (SQLException | RuntimeException failed) {
            use.readLock().unlock();
            throw failed;
        }
    }

    /**
     * Puts another file in the place of this one, as soon as nobody asks any more.
     *
     * @param other whole, on the disk, and no longer open
     * @throws IOException where that is not possible; then the file is the one before
     */
    void replace(Path other) throws SQLException, IOException {
        use.writeLock().lock();
        try {
            closeIdle();
            first.close();
            try {
                if (Files.exists(file.resolveSibling(file.getFileName() + ".wal"))) {
                    throw new FileSystemException(file.toString(), null, Messages.NotWhole);
                }
                Files.move(other, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                first = opened();
            }
        } finally {
            use.writeLock().unlock();
        }
    }

    /** A connection for one question at a time. */
    final class Lent implements AutoCloseable {

        private final Session session;

        private Lent(Session session) {
            this.session = session;
        }

        /** The connection itself. */
        Connection whole() {
            return session.connection();
        }

        /** A statement with a question mark for each value, which is not closed by whoever asks it. */
        PreparedStatement prepared(String text) throws SQLException {
            return session.prepared(text);
        }

        /** Gives it back. */
        @Override
        public void close() throws SQLException {
            try {
                if (!idle.offer(session)) {
                    session.close();
                }
                if (closed) {
                    closeIdle();
                }
            } finally {
                use.readLock().unlock();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        closeIdle();
        first.close();
    }

    /** Closes it where a failure to do so helps nobody. */
    void closeOrLog() {
        try {
            close();
        } catch (SQLException failed) {
            LOG.log(Level.WARNING, "the store could not be closed", failed);
        }
    }

    private void closeIdle() throws SQLException {
        for (Session waiting = idle.poll(); waiting != null; waiting = idle.poll()) {
            waiting.close();
        }
    }
}
