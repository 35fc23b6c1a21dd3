package io.isthmus.emulator.internal.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.isthmus.emulator.internal.http.Disconnect;

/** Requests that wait until somebody lets them go on, at most for a while. */
public final class HeldRequests {

    private static final long LONGEST_WAIT_MINUTES = 10;

    private static final class Held {
        private final String target;
        private final CountDownLatch released = new CountDownLatch(1);
        private volatile boolean dropped;

        private Held(String target) {
            this.target = target;
        }
    }

    private final Map<Long, Held> held = new LinkedHashMap<>();
    private long next = 1;

    /**
     * Waits; returns when released or after the longest wait.
     *
     * @throws Disconnect where the request was dropped, or the thread was interrupted
     */
    public void hold(String target) throws Disconnect {
        Held own = new Held(target);
        long number;
        synchronized (held) {
            number = next++;
            held.put(number, own);
        }
        try {
            own.released.await(LONGEST_WAIT_MINUTES, TimeUnit.MINUTES);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new Disconnect();
        } finally {
            synchronized (held) {
                held.remove(number);
            }
        }
        if (own.dropped) {
            throw new Disconnect();
        }
    }

    /** What waits now. */
    public List<String> targets() {
        synchronized (held) {
            return held.values().stream().map(each -> each.target).toList();
        }
    }

    /** Lets everything go on that waits now. */
    public void release() {
        end(false);
    }

    /** Cuts the connection of everything that waits now; a change that was not made yet is not made. */
    public void drop() {
        end(true);
    }

    private void end(boolean dropped) {
        synchronized (held) {
            held.values().forEach(each -> {
                each.dropped = dropped;
                each.released.countDown();
            });
        }
    }
}
