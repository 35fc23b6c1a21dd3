package io.isthmus.sdk.testkit.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One run in a thread of its own, which the threads that it starts belong to. */
final class Trial {

    private static final long PAUSE = 5_000_000;

    static {
        // The Java platform's timer would else belong to the trial that uses it first, as a thread that it left.
        CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS).execute(() -> { });
    }

    private final ThreadGroup group;
    private final Thread thread;
    private volatile Exercise.Told told;
    private volatile Throwable thrown;

    private Trial(Exercise exercise, MadeUpContext context) {
        group = new ThreadGroup("isthmus-trial");
        thread = new Thread(group, () -> {
            try {
                told = exercise.run(context);
            } catch (Throwable mistake) {
                thrown = mistake;
            }
        }, "isthmus-trial");
        thread.setDaemon(true);
    }

    static Trial start(Exercise exercise, MadeUpContext context) {
        Trial trial = new Trial(exercise, context);
        trial.thread.start();
        return trial;
    }

    /** Waits; tells whether it is over. */
    boolean ended(Duration longest) {
        try {
            return thread.join(longest);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * What came of it.
     *
     * @throws AssertionError where it threw
     */
    Exercise.Told told() {
        if (thrown != null) {
            throw new AssertionError("It threw " + thrown + ": a contribution tells what is wrong by what it returns "
                    + "or reports.", thrown);
        }
        return told;
    }

    /** The names of the threads that it left, once those had time to end. */
    List<String> left(Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        List<String> names = running();
        while (!names.isEmpty() && System.nanoTime() < until) {
            LockSupport.parkNanos(PAUSE);
            names = running();
        }
        return names;
    }

    private List<String> running() {
        Thread[] threads = new Thread[64];
        group.enumerate(threads);
        return Arrays.stream(threads).filter(Objects::nonNull).filter(one -> one != thread).map(Thread::getName)
                .toList();
    }
}
