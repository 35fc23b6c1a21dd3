package io.isthmus.host.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.Folders;

/** The folders of workers: one for each program that has one of the plug-in at present. */
final class WorkerFolder {

    /** More than any honest one needs: a picture of a worker's memory has room. */
    private static final long MOST_MEGABYTES = 512;
    private static final int MOST_FILES = 10_000;

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

    /** Whether a folder has more than a worker may write; at least so much where it lets nobody look into it. */
    static boolean full(Path folder) {
        Amount amount = new Amount();
        try {
            Files.walkFileTree(folder, amount);
        } catch (IOException unseen) {
            return true;
        }
        return amount.full();
    }

    /** That it has, for a person. */
    static String full() {
        return NLS.bind(Messages.Full, MOST_MEGABYTES, MOST_FILES);
    }

    /** Counts until it is too much. */
    private static final class Amount extends SimpleFileVisitor<Path> {

        private long bytes;
        private int files;

        boolean full() {
            return bytes > MOST_MEGABYTES << 20 || files > MOST_FILES;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return visitFile(folder, attributes);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            files++;
            return full() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw failure;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
