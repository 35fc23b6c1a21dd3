package io.isthmus.engine.profile;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

/**
 * Deletes one folder, whatever a stranger put there: folders that nobody may read, or that lie deeper than a path can
 * name. What cannot be deleted keeps nothing else from being deleted.
 */
final class Sweep {

    /** In letters; with a name behind it still a path for every system. */
    private static final int LONGEST = 1_000;

    /** How one file or empty folder is deleted. */
    @FunctionalInterface
    interface Deletion {
        void delete(Path path) throws IOException;
    }

    private final Path root;
    private final Deletion deletion;
    private final Deque<Path> unseen = new ArrayDeque<>();
    private Path firstLeft;
    private Exception why;
    private int left;

    private Sweep(Path root, Deletion deletion) {
        this.root = root;
        this.deletion = deletion;
    }

    /** Deletes a folder that need not be there; what of it is left, with the reason, or nothing. */
    static Optional<IOException> of(Path root) {
        return of(root, Files::deleteIfExists);
    }

    static Optional<IOException> of(Path root, Deletion deletion) {
        Sweep sweep = new Sweep(root, deletion);
        sweep.run();
        return sweep.left();
    }

    private void run() {
        List<Path> folders = new ArrayList<>();
        take(root);
        while (!unseen.isEmpty()) {
            Path folder = unseen.pop();
            folders.add(folder);
            empty(folder);
        }
        folders.reversed().forEach(this::delete);
    }

    private void empty(Path folder) {
        open(folder);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(this::take);
        } catch (NoSuchFileException gone) {
            return;
        } catch (IOException | DirectoryIteratorException closed) {
            leave(folder, closed);
        }
    }

    /** A folder is emptied later; everything else goes at once. */
    private void take(Path entry) {
        if (folder(entry)) {
            unseen.push(raised(entry));
        } else {
            delete(entry);
        }
    }

    /** Neither a link nor what Windows calls a junction, which would lead out of here. */
    private static boolean folder(Path entry) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(entry, BasicFileAttributes.class,
                    LinkOption.NOFOLLOW_LINKS);
            return attributes.isDirectory() && !attributes.isOther();
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Where a folder lies so deep that what is in it could not be named, it is moved up. */
    private Path raised(Path folder) {
        if (folder.toString().length() - root.toString().length() <= LONGEST) {
            return folder;
        }
        open(folder);
        try {
            return Files.move(folder, root.resolve(UUID.randomUUID().toString()));
        } catch (IOException stays) {
            return folder;
        }
    }

    private void delete(Path path) {
        try {
            deletion.delete(path);
        } catch (IOException held) {
            again(path, held);
        }
    }

    /** Windows deletes no file that must not be written. */
    private void again(Path path, IOException held) {
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || !path.toFile().setWritable(true)) {
                throw held;
            }
            deletion.delete(path);
        } catch (IOException stays) {
            leave(path, stays);
        }
    }

    private void leave(Path path, Exception reason) {
        if (left > 0 && reason instanceof DirectoryNotEmptyException) {
            return;
        }
        if (left++ == 0) {
            firstLeft = path;
            why = reason;
        }
    }

    private Optional<IOException> left() {
        return left == 0 ? Optional.empty() : Optional.of(new FileSystemException(root.toString(), null,
                NLS.bind(Messages.StillThere, new Object[] {left, firstLeft, why})));
    }

    /** Lets this user look into a folder and delete what is in it, where it is his. */
    static void open(Path folder) {
        if (!Files.isReadable(folder) || !Files.isWritable(folder) || !Files.isExecutable(folder)) {
            File file = folder.toFile();
            file.setReadable(true);
            file.setWritable(true);
            file.setExecutable(true);
        }
    }
}
