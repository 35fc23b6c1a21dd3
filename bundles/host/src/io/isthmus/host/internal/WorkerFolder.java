package io.isthmus.host.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders of workers: one for each program that has one of the plug-in at present. */
final class WorkerFolder {

    private static final Logger LOG = System.getLogger(WorkerFolder.class.getName());

    private WorkerFolder() {
    }

    /** Makes an empty one for this program. */
    static Path make(Path parent) throws IOException {
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-");
    }

    /** Deletes those of programs that ended without doing so. */
    static void sweep(Path parent) throws IOException {
        if (Files.isDirectory(parent)) {
            try (Stream<Path> folders = Files.list(parent)) {
                folders.filter(folder -> !Processes.alive(folder.getFileName().toString())).forEach(WorkerFolder::delete);
            }
        }
    }

    /** Deletes one; what cannot be deleted yet is swept later. */
    static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException inUse) {
            LOG.log(Level.DEBUG, folder.toString(), inUse);
        }
    }
}
