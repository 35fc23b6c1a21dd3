package io.isthmus.engine.profile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * Writes a file so that after a crash at any moment the old or the new content is there, never a mixture.
 *
 * @since 1.0
 */
public final class AtomicFile {

    private static final String UNFINISHED = ".new";

    private AtomicFile() {
    }

    /** Writes and forces the content to the disk; makes the folder where it is missing. */
    public static void write(Path file, byte[] content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, file.getFileName().toString(), UNFINISHED);
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                writeFully(channel, content);
                channel.force(true);
            }
            move(temporary, file);
            forceFolder(folder);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Whether a file is what a process left behind that was killed while it wrote, or is written just now. */
    public static boolean unfinished(Path file) {
        return file.getFileName().toString().endsWith(UNFINISHED);
    }

    /**
     * Deletes what killed processes left behind of writing a file. To be called by whoever alone may write it.
     *
     * @param file need not be there, nor its folder
     */
    public static void tidy(Path file) throws IOException {
        String name = file.getFileName().toString();
        try (Stream<Path> beside = Files.list(file.toAbsolutePath().getParent())) {
            for (Path left : (Iterable<Path>) beside::iterator) {
                if (unfinished(left) && left.getFileName().toString().startsWith(name)) {
                    Files.deleteIfExists(left);
                }
            }
        } catch (NoSuchFileException nothing) {
            return;
        }
    }

    /** Writes all bytes at the channel's position. */
    public static void writeFully(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Forces the names in a folder to the disk, where the operating system lets one. */
    public static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void move(Path temporary, Path file) throws IOException {
        try {
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
