package io.isthmus.exchange.internal.reading;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

import io.isthmus.sdk.CancelledException;

/** Does the same for several things at once. */
public final class SideBySide {

    private SideBySide() {
    }

    /**
     * Applies a function to each, on a thread each.
     *
     * @return the results in the order of the things
     * @throws CancelledException where one of them was cancelled
     */
    public static <T, R> List<R> map(List<T> things, Function<T, R> function) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<R>> running = things.stream()
                    .map(thing -> threads.submit(() -> function.apply(thing))).toList();
            return running.stream().map(SideBySide::result).toList();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
