package io.isthmus.sdk;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits by the system's clock; an interrupt of the thread counts as a cancel. */
enum SystemSleeper implements Sleeper {

    INSTANCE;

    @Override
    public void sleep(Duration duration, Cancel cancel) {
        cancel.check();
        if (duration.isNegative() || duration.isZero()) {
            return;
        }
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Cancel.Registration registration = cancel.onCancel(cancelled::countDown)) {
            if (cancelled.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new CancelledException();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }
}
