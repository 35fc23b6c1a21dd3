package io.isthmus.engine.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

import io.isthmus.json.Codec;

/**
 * A lock that the operating system keeps on a file. Who holds it stands in a file beside, since Windows bars readers
 * from a locked one.
 */
final class FileWriteLock implements WriteLock {

    private final FileChannel channel;
    private final Path holderFile;

    private FileWriteLock(FileChannel channel, Path holderFile) {
        this.channel = channel;
        this.holderFile = holderFile;
    }

    static WriteLock acquire(Path directory) throws LockedException {
        Path holderFile = directory.resolve("write.holder.json");
        try {
            Files.createDirectories(directory);
            FileChannel channel = FileChannel.open(directory.resolve("write.lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new LockedException(readHolder(holderFile));
            }
            // Not forced to the disk: the lock itself does not outlast the machine either.
            Files.writeString(holderFile, Codec.write(Codec.toValue(self()), true));
            return new FileWriteLock(channel, holderFile);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        }
    }

    private static LockHolder readHolder(Path file) {
        try {
            return Codec.fromValue(Codec.read(Files.readString(file)), LockHolder.class);
        } catch (IOException justTakenOrDamaged) {
            return null;
        }
    }

    private static LockHolder self() {
        return new LockHolder(ProcessHandle.current().pid(), System.getProperty("user.name"), host(), Instant.now());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    @Override
    public synchronized void close() {
        try {
            if (channel.isOpen()) {
                Files.deleteIfExists(holderFile);
                channel.close();
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
