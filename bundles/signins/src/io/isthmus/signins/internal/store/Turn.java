package io.isthmus.signins.internal.store;

import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import io.isthmus.sdk.Cancel;

/** The turn of one thread after another; a thread that has it can take it once more. Safe for use by many threads. */
public final class Turn {

    private static final long CANCEL_SEEN_AFTER = 100;

    private final ReentrantLock lock = new ReentrantLock();

    /** A turn that was taken; to be given back by the same thread. */
    public interface Taken extends AutoCloseable {

        @Override
        void close();
    }

    /**
     * Waits for it. A turn that nobody else has is taken also where a cancel was asked for.
     *
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for while another thread had it
     */
    public Taken take(Cancel cancel) {
        try {
            while (!lock.tryLock() && !lock.tryLock(CANCEL_SEEN_AFTER, TimeUnit.MILLISECONDS)) {
                cancel.check();
            }
            return lock::unlock;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException());
        }
    }
}
