package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A store that was read again from original records, in a folder of the store that it is to take the place of. Once its
 * mark is there it is whole, and whoever opens the store finishes what was begun.
 *
 * @param files of the store whose place it takes
 */
public record Rebuilt(StoreFiles files) {

    private static final String MARK = "whole";

    /** Its folder. */
    public Path directory() {
        return files.directory().resolve("rebuilt");
    }

    /** Forgets one that was not finished. */
    public void clear() throws IOException {
        if (Files.exists(directory())) {
            try (Stream<Path> all = Files.walk(directory())) {
                for (Path one : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(one);
                }
            }
        }
    }

    /**
     * Says that it is whole and closed.
     *
     * @param aside the folder for what was there before
     */
    public void mark(Path aside) throws IOException {
        Files.writeString(directory().resolve(MARK), aside.getFileName().toString());
    }

    /** Puts it in the place of the store, where it is whole: from wherever that was left off. */
    public void finish() throws IOException {
        Path mark = directory().resolve(MARK);
        if (Files.notExists(mark)) {
            return;
        }
        StoreFiles fresh = new StoreFiles(directory());
        Path aside = Files.createDirectories(files.directory().resolve(Files.readString(mark)));
        if (Files.exists(fresh.database())) {
            for (Path old : List.of(files.database(), files.databaseLog())) {
                moveIfThere(old, aside.resolve(old.getFileName()));
            }
            if (Files.exists(fresh.originals())) {
                moveIfThere(files.originals(), aside.resolve(files.originals().getFileName()));
                Files.move(fresh.originals(), files.originals());
            }
            Files.move(fresh.database(), files.database());
        }
        Files.delete(mark);
        clear();
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to);
        }
    }
}
