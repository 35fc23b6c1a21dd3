package io.isthmus.signins.internal.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.SourceException;

/**
 * Those who fetch. One is enough as long as pages come faster than they may be asked for; where they take longer, others
 * take a part of the time that is left, until together they ask as often as is allowed.
 */
final class Crew {

    private static final int MOST = 6;
    /** Who waits less for a page does not need a second one. */
    private static final double LEAST_WAIT = 5e6;
    /** How much the newest page says of how long pages take. */
    private static final double NEWEST = 0.3;

    private final Fetching fetching;
    private final Path folder;
    private final CancelSource cancel = new CancelSource();
    private final List<Thread> others = new ArrayList<>();
    private double nanos;
    private Throwable failed;

    /**
     * @param folder for files
     */
    Crew(Fetching fetching, Path folder) {
        this.fetching = fetching;
        this.folder = folder;
    }

    /**
     * Fetches all that is missing, in the calling thread and others.
     *
     * @throws SourceException where the service refuses, or does not answer; all have ended then
     */
    void run(Cancel wanted) throws SourceException, IOException {
        try (Cancel.Registration ignored = wanted.onCancel(cancel::cancel)) {
            work();
            for (Optional<Thread> other = another(); other.isPresent(); other = another()) {
                other.get().join();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            cancel.cancel();
        }
        wanted.check();
        switch (failure()) {
            case SourceException refused -> throw refused;
            case IOException disk -> throw disk;
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case null, default -> wanted.check();
        }
    }

    private void work() {
        Path file = null;
        try {
            file = Files.createTempFile(folder, "page", ".jsonl");
            WindowReader reader = new WindowReader(fetching, this::waited, cancel, file);
            for (Optional<Window> window = fetching.board().next(); window.isPresent(); window = fetching.board().next()) {
                reader.read(window.get());
                fetching.board().over(window.get());
            }
        } catch (CancelledException ended) {
            cancel.cancel();
        } catch (SourceException | IOException | RuntimeException | Error broken) {
            failed(broken);
        } finally {
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            return;
        }
    }

    private synchronized void failed(Throwable why) {
        failed = failed == null ? why : failed;
        cancel.cancel();
    }

    private synchronized Throwable failure() {
        return failed;
    }

    private synchronized Optional<Thread> another() {
        return others.isEmpty() ? Optional.empty() : Optional.of(others.remove(0));
    }

    /** A page was waited for so long; one more begins where that is too long for those who are there. */
    private synchronized void waited(Duration wait) {
        nanos = nanos == 0 ? wait.toNanos() : nanos * (1 - NEWEST) + wait.toNanos() * NEWEST;
        others.removeIf(other -> !other.isAlive());
        int there = others.size() + 1;
        if (there < MOST && nanos > Math.max(LEAST_WAIT, there * (double) fetching.pace().each().toNanos())
                && !cancel.requested()) {
            others.add(Thread.ofPlatform().daemon().name("isthmus-sign-in-fetch-" + there).start(this::work));
        }
    }
}
