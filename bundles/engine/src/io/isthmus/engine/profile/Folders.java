package io.isthmus.engine.profile;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Deletes whole folders, whoever made what is in them. Links are deleted, not followed.
 *
 * @since 1.0
 */
public final class Folders {

    private static final Logger LOG = System.getLogger(Folders.class.getName());

    private Folders() {
    }

    /**
     * Deletes a folder with all that is in it.
     *
     * @param folder need not be there
     * @throws IOException where something of it is still there; all else is gone
     */
    public static void delete(Path folder) throws IOException {
        Optional<IOException> left = Sweep.of(folder);
        if (left.isPresent()) {
            throw left.get();
        }
    }

    /**
     * Deletes of a folder what can be deleted. What cannot is told to the log, and is left to whoever sweeps next.
     *
     * @param folder need not be there
     */
    public static void sweep(Path folder) {
        Sweep.of(folder).ifPresent(left -> LOG.log(Level.WARNING, left.getMessage(), left));
    }

    /**
     * Sweeps all that is in a folder but what is to be kept.
     *
     * @param folder need not be there
     * @param kept   told the names of what is in it
     */
    public static void sweep(Path folder, Predicate<String> kept) {
        Sweep.open(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder,
                entry -> !kept.test(entry.getFileName().toString()))) {
            entries.forEach(Folders::sweep);
        } catch (NoSuchFileException none) {
            LOG.log(Level.DEBUG, "there is no {0}", folder);
        } catch (IOException | DirectoryIteratorException closed) {
            LOG.log(Level.WARNING, closed.toString(), closed);
        }
    }
}
