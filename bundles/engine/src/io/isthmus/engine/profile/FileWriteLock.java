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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.isthmus.json.Codec;

/**
 * A lock that the operating system keeps on a file. Who holds it stands in a file beside, since Windows bars readers
 * from a locked one.
 */
final class FileWriteLock implements WriteLock {

    private static final System.Logger LOG = System.getLogger(FileWriteLock.class.getName());

    private static final String HOLDER = "write.holder.json";

    /**
     * What this process holds. A second channel on a file must not even be opened: closing it would give the lock of the
     * first one back, since POSIX systems keep locks by process and file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;
    private final Path holderFile;

    private FileWriteLock(Path directory, FileChannel channel, Path holderFile) {
        this.directory = directory;
        this.channel = channel;
        this.holderFile = holderFile;
    }

    static WriteLock acquire(Path folder) throws LockedException {
        try {
            Path directory = Files.createDirectories(folder).toRealPath();
            Path holderFile = directory.resolve(HOLDER);
            if (!HELD.add(directory)) {
                throw new LockedException(readHolder(holderFile));
            }
            FileChannel channel = null;
            WriteLock taken = null;
            try {
                channel = FileChannel.open(directory.resolve("write.lock"), StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                if (!locked(channel)) {
                    throw new LockedException(readHolder(holderFile));
                }
                // Not forced to the disk: the lock itself does not outlast the machine either.
                Files.writeString(holderFile, Codec.write(Codec.toValue(self()), true));
                taken = new FileWriteLock(directory, channel, holderFile);
                return taken;
            } finally {
                if (taken == null) {
                    release(directory, channel);
                }
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void release(Path directory, FileChannel channel) throws IOException {
        try {
            if (channel != null) {
                channel.close();
            }
        } finally {
            HELD.remove(directory);
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

    /**
     * Who holds the lock of a folder at present, in another process. The lock itself is not touched: whoever tried it
     * would bar others for a moment. A process that was killed leaves its name behind and is told by being gone.
     */
    static Optional<LockHolder> elsewhere(Path folder) {
        return Optional.ofNullable(readHolder(folder.resolve(HOLDER)))
                .filter(holder -> holder.process() != ProcessHandle.current().pid() || !holder.host().equals(host()))
                .filter(FileWriteLock::runs);
    }

    /** Of another machine nobody can tell: it is believed. A process that began later only has the same number. */
    private static boolean runs(LockHolder holder) {
        return !holder.host().equals(host()) || ProcessHandle.of(holder.process()).filter(ProcessHandle::isAlive)
                .filter(process -> process.info().startInstant().map(began -> !began.isAfter(holder.since()))
                        .orElse(true)).isPresent();
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
        if (!channel.isOpen()) {
            return;
        }
        try {
            Files.deleteIfExists(holderFile);
        } catch (IOException leftBehind) {
            LOG.log(System.Logger.Level.WARNING, holderFile.toString(), leftBehind);
        }
        try {
            release(directory, channel);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
