package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;

/** Opens what is in the folder of a store, and goes on with what a crash left half-done. */
final class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class.getName());

    private Opening() {
    }

    /**
     * The database of a store, made where there is none, held and cleared of what a crash left behind.
     *
     * @throws SourceException where another process holds it, a newer console made it, or it cannot be read
     */
    static Database of(StoreFiles files) throws SourceException {
        finish(files);
        Database database = database(files);
        try (Connection connection = database.connect()) {
            int version = Schema.prepare(connection);
            if (version > Schema.VERSION) {
                throw StoreFailures.newer(files.directory(), version);
            }
            Holder.write(files.holder(), Instant.now());
            clear(files, connection);
            return database;
        } catch (SourceException refused) {
            database.closeOrLog();
            throw refused;
        } catch (SQLException | IOException failed) {
            database.closeOrLog();
            throw StoreFailures.of(NLS.bind(Messages.AttemptOpen, files.directory()), failed);
        }
    }

    private static void finish(StoreFiles files) throws SourceException {
        try {
            new Rebuilt(files).finish();
        } catch (IOException failed) {
            throw StoreFailures.of(NLS.bind(Messages.AttemptRepair, files.directory()), failed);
        }
    }

    private static Database database(StoreFiles files) throws SourceException {
        try {
            files.create();
            if (Files.notExists(files.database()) && !files.segments().isEmpty()) {
                throw StoreFailures.without(files);
            }
            return Database.open(files.database(), files.temporary());
        } catch (SQLException failed) {
            throw StoreFailures.held(failed)
                    ? StoreFailures.held(files.directory(), Holder.describe(files.holder()), failed)
                    : StoreFailures.of(NLS.bind(Messages.AttemptOpen, files.directory()), failed);
        } catch (IOException failed) {
            throw StoreFailures.of(NLS.bind(Messages.AttemptOpen, files.directory()), failed);
        }
    }

    /** Deletes segments that no row that was committed can point into, and what was only of use to a process before. */
    static void clear(StoreFiles files, Connection connection) throws SQLException, IOException {
        Set<Path> used = new HashSet<>();
        try (Statement statement = connection.createStatement(); ResultSet segments = statement.executeQuery(
                "SELECT DISTINCT position // " + Block.SEGMENT + " FROM blocks")) {
            while (segments.next()) {
                used.add(files.segment(segments.getInt(1)));
            }
        }
        for (Path segment : files.segments()) {
            if (!used.contains(segment)) {
                LOG.log(Level.FINE, "segment {0} is nobody\u2019s", segment.getFileName());
                Files.deleteIfExists(segment);
            }
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(files.temporary(), Files::isRegularFile)) {
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        }
    }
}
