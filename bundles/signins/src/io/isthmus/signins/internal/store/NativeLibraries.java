package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The driver unpacks its library of some 70 MB for each process, and a process that is killed leaves it behind. Those of
 * processes that run cannot be deleted (Windows) or are not missed once loaded (Linux).
 */
final class NativeLibraries {

    private static final Logger LOG = Logger.getLogger(NativeLibraries.class.getName());
    private static final String UNPACKED = "libduckdb_java*.so";
    /** Longer than anybody takes from unpacking to loading. */
    private static final Duration LOADED = Duration.ofMinutes(10);

    private NativeLibraries() {
    }

    /** Deletes what was left behind, as far as it lets itself be deleted. */
    static void sweep() {
        sweep(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
    }

    static void sweep(Path folder, Instant now) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, UNPACKED)) {
            left.forEach(library -> delete(library, now.minus(LOADED)));
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.log(Level.FINE, "libraries that were left behind stay", unreadable);
        }
    }

    private static void delete(Path library, Instant before) {
        try {
            if (Files.getLastModifiedTime(library).toInstant().isBefore(before)) {
                Files.deleteIfExists(library);
            }
        } catch (IOException inUse) {
            LOG.log(Level.FINE, inUse, () -> library + " stays");
        }
    }
}
