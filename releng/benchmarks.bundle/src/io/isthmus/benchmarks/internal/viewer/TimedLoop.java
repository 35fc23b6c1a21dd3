package io.isthmus.benchmarks.internal.viewer;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.widgets.Display;

/**
 * Dispatches what there is for the thread of the widgets, and remembers what took longest: by the clock, on which whatever
 * else the machine does counts as well, and by the thread's own time of the processor.
 */
final class TimedLoop {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Display display;
    private long longest;
    private long longestBusy;

    /**
     * The longest handler.
     *
     * @param clock     microseconds from its beginning to its end
     * @param processor microseconds that the thread itself was at work, which another handler may have been longest with
     */
    record Longest(long clock, long processor) {
    }

    TimedLoop(Display display) {
        this.display = display;
    }

    /** Dispatches for a time. */
    void run(Duration time) {
        until(() -> false, time);
    }

    /**
     * Dispatches until something is so.
     *
     * @return whether it was, in a time
     */
    boolean until(BooleanSupplier so, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < end) {
            if (so.getAsBoolean()) {
                return true;
            }
            if (!dispatch()) {
                sleep();
            }
        }
        return false;
    }

    private boolean dispatch() {
        long began = System.nanoTime();
        long beganBusy = THREADS.getCurrentThreadCpuTime();
        boolean dispatched = display.readAndDispatch();
        longestBusy = Math.max(longestBusy, THREADS.getCurrentThreadCpuTime() - beganBusy);
        longest = Math.max(longest, System.nanoTime() - began);
        return dispatched;
    }

    private static void sleep() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** What took longest since this was asked last. */
    Longest longest() {
        Longest taken = new Longest(longest / 1000, longestBusy / 1000);
        longest = 0;
        longestBusy = 0;
        return taken;
    }
}
