package io.isthmus.engine.internal.check;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;

/** Runs somebody else's code in a thread that can be left alone. */
final class Containment {

    /** How long code that was asked to stop may take to do so before it is abandoned. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private Containment() {
    }

    /**
     * Runs it and waits until it ended, its time is over or somebody asked to stop.
     *
     * @param name    of the thread
     * @param work    what is run; must catch what it throws
     * @param longest how long it may take
     * @param cancel  ends it
     * @param late    told where it did not end by itself in its time, after it was asked to stop
     * @return whether it did not even stop when it was asked to, and may still be running
     */
    static boolean run(String name, Consumer<Cancel> work, Duration longest, Cancel cancel, Runnable late) {
        CancelSource stop = new CancelSource();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            work.accept(stop);
            done.complete(null);
        }, name);
        thread.setDaemon(true);
        try (Cancel.Registration registered = cancel.onCancel(stop::cancel)) {
            thread.start();
            if (ended(done, longest, stop)) {
                return false;
            }
            stop.cancel();
            late.run();
            return !ended(done, GRACE, new CancelSource());
        }
    }

    private static boolean ended(CompletableFuture<Void> done, Duration longest, Cancel stop) {
        CompletableFuture<Object> either = new CompletableFuture<>();
        done.thenRun(() -> either.complete(null));
        try (Cancel.Registration registered = stop.onCancel(() -> either.complete(null))) {
            either.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        return done.isDone();
    }
}
