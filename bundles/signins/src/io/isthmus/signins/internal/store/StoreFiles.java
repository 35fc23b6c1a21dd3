package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

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

    /** What is in it belongs to the process that holds the store, and to nobody after it. */
    public Path temporary() {
        return directory.resolve("temporary");
    }

    public Path rejects() {
        return directory.resolve("rejects");
    }
}
