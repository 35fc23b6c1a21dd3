package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where a store keeps what.
 *
 * @param directory the store's own folder
 */
public record StoreFiles(Path directory) {

    private static final String SEGMENT = "%08d.zst";

    /** Makes the folders that are missing. */
    void create() throws IOException {
        Files.createDirectories(originals());
        Files.createDirectories(temporary());
    }

    Path database() {
        return directory.resolve("signins.duckdb");
    }

    /** What was written of the database and is not in its file yet; not there where all is. */
    Path databaseLog() {
        return directory.resolve("signins.duckdb.wal");
    }

    /** What the database takes. */
    long databaseBytes() throws IOException {
        return Files.size(database()) + (Files.exists(databaseLog()) ? Files.size(databaseLog()) : 0);
    }

    /** What the original records take. */
    long originalBytes() throws IOException {
        long sum = 0;
        for (Path segment : segments()) {
            sum += Files.size(segment);
        }
        return sum;
    }

    /** Who holds the store, for whoever finds it held. */
    Path holder() {
        return directory.resolve("holder.json");
    }

    Path originals() {
        return directory.resolve("originals");
    }

    Path segment(int number) {
        return originals().resolve(SEGMENT.formatted(number));
    }

    /** The segments that are there, in their order. */
    public List<Path> segments() throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(originals(), "*.zst")) {
            List<Path> segments = new ArrayList<>();
            found.forEach(segments::add);
            Collections.sort(segments);
            return segments;
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
    }

    /** What is in it belongs to the process that holds the store, and to nobody after it. */
    public Path temporary() {
        return directory.resolve("temporary");
    }

    public Path rejects() {
        return directory.resolve("rejects");
    }
}
