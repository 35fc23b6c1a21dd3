package io.isthmus.host.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.isthmus.engine.profile.Folders;

/** The folders of workers: one for each program that has one of the plug-in at present. */
final class WorkerFolder {

    private WorkerFolder() {
    }

    /** Makes an empty one for this program. */
    static Path make(Path parent) throws IOException {
        Files.createDirectories(parent);
        return Files.createTempDirectory(parent, ProcessHandle.current().pid() + "-");
    }

    /** Deletes those of programs that ended without doing so. */
    static void sweep(Path parent) {
        Folders.sweep(parent, Processes::alive);
    }
}
