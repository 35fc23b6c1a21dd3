package io.isthmus.signins.internal.sync;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Pages that came and are not in the store yet: those who fetch add them, one who commits takes all that are there at once.
 * Safe for use by many threads.
 */
final class Spool implements AutoCloseable {

    /** So many bytes wait at the most; then those who fetch wait. */
    private static final long FULL = 256L << 20;
    /** So many are worth a commit; fewer wait for more, but not longer than this. */
    private static final long ENOUGH = 96L << 20;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(1);

    /**
     * A page of a batch.
     *
     * @param come  what is there without a gap once this page is
     * @param last  whether nothing comes behind it, so that order does not matter
     * @param first the number of its first row in the batch
     */
    record Note(Window window, Span come, boolean last, int first, int rows) {
    }

    /**
     * What is committed together.
     *
     * @param lines a sign-in a line, deleted by whoever takes it
     */
    record Batch(Path lines, List<Note> pages, List<PageFile.Rejected> rejected) {

        int rows() {
            return pages.stream().mapToInt(Note::rows).sum();
        }
    }

    private final Path folder;
    private List<Note> pages = new ArrayList<>();
    private List<PageFile.Rejected> rejected = new ArrayList<>();
    private Path lines;
    private int rows;
    private long bytes;
    private long since;
    private boolean closed;
    private Throwable broken;

    /**
     * @param folder for its files
     */
    Spool(Path folder) {
        this.folder = folder;
    }

    /**
     * Adds a page; its file can be used again then.
     *
     * @param last whether it is the window's last one
     * @throws IOException where it cannot be written, or nothing can be committed any more
     */
    synchronized void add(PageFile page, Window window, boolean last) throws IOException {
        try {
            while (bytes >= FULL && broken == null) {
                wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
        if (broken != null) {
            throw new IOException(broken.getMessage(), broken);
        }
        append(page);
        since = pages.isEmpty() ? System.nanoTime() : since;
        pages.add(new Note(window, last ? window.whole() : window.come(), last, rows, page.records()));
        rejected.addAll(page.rejected());
        rows += page.records();
        notifyAll();
    }

    private void append(PageFile page) throws IOException {
        if (lines == null) {
            lines = Files.createTempFile(folder, "fetched", ".jsonl");
        }
        try (FileChannel from = FileChannel.open(page.file());
                FileChannel to = FileChannel.open(lines, StandardOpenOption.WRITE)) {
            long size = from.size();
            for (long at = 0; at < size;) {
                at += to.transferFrom(from.position(at), bytes + at, size - at);
            }
            bytes += size;
        }
    }

    /** All that is there, soon after something is; empty when nothing comes any more. */
    synchronized Optional<Batch> take() throws InterruptedException {
        while (!closed && (pages.isEmpty() || bytes < ENOUGH && left() > 0)) {
            if (pages.isEmpty()) {
                wait();
            } else {
                TimeUnit.NANOSECONDS.timedWait(this, left());
            }
        }
        if (pages.isEmpty()) {
            return Optional.empty();
        }
        Batch batch = new Batch(lines, pages, rejected);
        pages = new ArrayList<>();
        rejected = new ArrayList<>();
        lines = null;
        rows = 0;
        bytes = 0;
        notifyAll();
        return Optional.of(batch);
    }

    private long left() {
        return since + LONGEST - System.nanoTime();
    }

    /** Nothing can be committed any more. */
    synchronized void broken(Throwable why) {
        broken = why;
        notifyAll();
    }

    /** Nothing comes any more. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
