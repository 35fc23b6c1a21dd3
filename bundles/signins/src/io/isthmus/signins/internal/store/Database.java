package io.isthmus.signins.internal.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The database file in this process. Nothing is fetched from anywhere, no extension is installed, and what does not fit
 * into memory goes to the store's own folder.
 */
final class Database implements AutoCloseable {

    private static final String MEMORY = "2GB";
    /** Connections that wait for the next question: a new one makes the shortest answers half as long again. */
    private static final int IDLE = 4;

    private final DuckDBConnection first;
    private final BlockingQueue<Connection> idle = new ArrayBlockingQueue<>(IDLE);
    private volatile boolean closed;

    private Database(DuckDBConnection first) {
        this.first = first;
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
        return new Database(new DuckDBDriver().connect("jdbc:duckdb:" + file, settings).unwrap(DuckDBConnection.class));
    }

    /** One more connection: for one thread, since two cannot share one. */
    Connection connect() throws SQLException {
        return first.duplicate();
    }

    /** A connection that others used before and will use after. */
    Lent lend() throws SQLException {
        Connection waiting = idle.poll();
        return new Lent(waiting == null ? connect() : waiting);
    }

    /** A connection for one question at a time. */
    final class Lent implements AutoCloseable {

        private final Connection connection;

        private Lent(Connection connection) {
            this.connection = connection;
        }

        PreparedStatement prepare(String statement) throws SQLException {
            return connection.prepareStatement(statement);
        }

        /** Gives it back. */
        @Override
        public void close() throws SQLException {
            if (!idle.offer(connection)) {
                connection.close();
            }
            if (closed) {
                closeIdle();
            }
        }
    }

    @Override
    public void close() throws SQLException {
        closed = true;
        closeIdle();
        first.close();
    }

    private void closeIdle() throws SQLException {
        for (Connection waiting = idle.poll(); waiting != null; waiting = idle.poll()) {
            waiting.close();
        }
    }
}
