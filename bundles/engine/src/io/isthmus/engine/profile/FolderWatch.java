package io.isthmus.engine.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Tells when what lies in folders changes, whichever process changes it. The operating system wakes it, so that
 * it costs nothing while nothing happens; where a file system wakes nobody, as shared folders do, it is late by a minute
 * at most. Many changes at once are told once.
 *
 * @since 1.0
 */
public final class FolderWatch implements AutoCloseable {

    private static final Logger LOG = System.getLogger(FolderWatch.class.getName());
    private static final Duration AT_THE_LATEST = Duration.ofMinutes(1);
    /** Within this time after a change others follow, as a rule. */
    private static final Duration TOGETHER = Duration.ofMillis(300);

    /** When a file was written last, and how long it is. */
    private record Stamp(FileTime written, long size) {
    }

    private final List<Path> folders;
    private final Runnable changed;
    private final WatchService service;

    private FolderWatch(List<Path> folders, Runnable changed, WatchService service) {
        this.folders = folders;
        this.changed = changed;
        this.service = service;
    }

    /**
     * Begins to watch.
     *
     * @param name    of the watch, for whoever looks at threads
     * @param folders at least one, in the same file system; each may come later. Of the first it is told when a file is
     *                written, too, of the others when one comes or goes
     * @param changed told once at the beginning and after each change, in a thread of the watch's own, never twice at a
     *                time; what it throws is logged
     * @throws IOException where the folders cannot be watched
     */
    public static FolderWatch begin(String name, List<Path> folders, Runnable changed) throws IOException {
        FolderWatch watch = new FolderWatch(List.copyOf(folders), changed,
                folders.get(0).getFileSystem().newWatchService());
        Thread.ofVirtual().name("isthmus-watch-" + name).start(watch::run);
        return watch;
    }

    private void run() {
        try {
            Map<Path, Stamp> before = Map.of();
            while (true) {
                register();
                Map<Path, Stamp> now = stamps();
                if (!now.equals(before)) {
                    before = now;
                    tell();
                }
                forget(service.poll(AT_THE_LATEST.toMillis(), TimeUnit.MILLISECONDS));
                Thread.sleep(TOGETHER);
                for (WatchKey more = service.poll(); more != null; more = service.poll()) {
                    forget(more);
                }
            }
        } catch (ClosedWatchServiceException closed) {
            LOG.log(Level.DEBUG, "The watch ended.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What can be told without reading: when folders and the first one's files were written, and how long these are. */
    private Map<Path, Stamp> stamps() {
        Map<Path, Stamp> stamps = new HashMap<>();
        folders.forEach(folder -> stamp(folder, stamps));
        try (Stream<Path> files = Files.list(folders.get(0))) {
            files.forEach(file -> stamp(file, stamps));
        } catch (IOException | UncheckedIOException gone) {
            LOG.log(Level.DEBUG, folders.get(0).toString(), gone);
        }
        return stamps;
    }

    private static void stamp(Path file, Map<Path, Stamp> stamps) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            stamps.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, file.toString(), gone);
        }
    }

    private void tell() {
        try {
            changed.run();
        } catch (RuntimeException mistake) {
            LOG.log(Level.WARNING, folders.get(0).toString(), mistake);
        }
    }

    private static void forget(WatchKey key) {
        if (key != null) {
            key.pollEvents();
            key.reset();
        }
    }

    /**
     * Each time anew: a folder may come later, and one that was deleted and made again is another one. Registering twice
     * does nothing.
     */
    private void register() {
        for (Path folder : folders) {
            try {
                folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE,
                        StandardWatchEventKinds.ENTRY_MODIFY);
            } catch (IOException gone) {
                LOG.log(Level.DEBUG, folder.toString(), gone);
            }
        }
    }

    /** Ends the watch: nothing is told that happens after. Closing twice does nothing. */
    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException failed) {
            LOG.log(Level.WARNING, folders.get(0).toString(), failed);
        }
    }
}
