package io.isthmus.engine.internal.concurrent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;

/** Runs tasks that wait for others, all at the same time, each in a virtual thread. */
public final class SideBySide {

    /**
     * A task.
     *
     * @param work what to do
     * @param late what stands in for its result where it does not end in time
     * @param <T>  type of the result
     */
    public record Task<T>(Supplier<T> work, Supplier<T> late) {
    }

    private SideBySide() {
    }

    /**
     * Runs tasks and returns their results in the same order. A task that goes on after the deadline or the cancel is
     * left alone.
     *
     * @param deadline by the system's clock
     * @throws CancelledException where the cancel was asked for
     */
    public static <T> List<T> run(List<Task<T>> tasks, Cancel cancel, Duration deadline) {
        cancel.check();
        List<CompletableFuture<T>> futures = tasks.stream().map(task -> start(task.work())).toList();
        long end = System.nanoTime() + deadline.toNanos();
        CompletableFuture<Void> all = CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
        try (Cancel.Registration registered =
                cancel.onCancel(() -> all.completeExceptionally(new CancelledException()))) {
            await(all, end);
        }
        cancel.check();
        List<T> results = new ArrayList<>();
        for (int index = 0; index < futures.size(); index++) {
            CompletableFuture<T> future = futures.get(index);
            results.add(future.isDone() ? result(future) : tasks.get(index).late().get());
        }
        return results;
    }

    /** Starts a task in a virtual thread. */
    public static <T> CompletableFuture<T> start(Supplier<T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread.ofVirtual().name("isthmus-task").start(() -> {
            try {
                future.complete(work.get());
            } catch (RuntimeException | Error failed) {
                future.completeExceptionally(failed);
            }
        });
        return future;
    }

    /** The result of a future that is done, or what it failed with. */
    public static <T> T result(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) failed.getCause();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static void await(CompletableFuture<Void> all, long end) {
        try {
            all.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException seenInTheFutures) {
            return;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
