package io.isthmus.plugins.internal.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whole folders. */
public final class Folders {

    private Folders() {
    }

    /** Deletes a folder with all that is in it; links are deleted, not followed. */
    public static void delete(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walked = Files.walk(folder)) {
            files = walked.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException gone) {
            return;
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }

    /**
     * Deletes all that is in a folder but what is to be kept.
     *
     * @param folder need not be there
     * @param kept   told the names of what is in it
     */
    public static void keep(Path folder, Predicate<String> kept) throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.toList();
        } catch (NoSuchFileException none) {
            return;
        }
        for (Path entry : entries) {
            if (!kept.test(entry.getFileName().toString())) {
                delete(entry);
            }
        }
    }
}
