package io.isthmus.bots;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long somebody who presses a key waits for the thread of the widgets.
 *
 * @param longest the longest wait
 * @since 1.0
 */
public record UiPace(Duration longest) {

    private static final long EVERY_MILLISECONDS = 15;

    /** Measures while something is done. */
    public static UiPace measure(Runnable work) {
        AtomicLong longest = new AtomicLong();
        ScheduledExecutorService knocking = Executors.newSingleThreadScheduledExecutor();
        try {
            knocking.scheduleAtFixedRate(() -> knock(longest), 0, EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            work.run();
        } finally {
            knocking.shutdownNow();
        }
        return new UiPace(Duration.ofNanos(longest.get()));
    }

    /** Measures while nothing is done, for as long as given. */
    public static UiPace idle(Duration length) {
        long end = System.nanoTime() + length.toNanos();
        return measure(() -> Ui.waitUntil("the time is over", length.plus(Ui.TIMEOUT), () -> System.nanoTime() > end)); //$NON-NLS-1$
    }

    private static void knock(AtomicLong longest) {
        long begin = System.nanoTime();
        Ui.display().asyncExec(() -> longest.accumulateAndGet(System.nanoTime() - begin, Math::max));
    }
}
