package io.isthmus.ui.job;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IProgressMonitor;

import io.isthmus.sdk.CancelSource;

/** Carries the cancel button of a wizard to the socket: monitors only tell when they are asked. */
final class MonitorCancel implements AutoCloseable {

    private static final long LOOK_EVERY_MILLISECONDS = 100;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    MonitorCancel(IProgressMonitor monitor, CancelSource cancel) {
        watch.scheduleWithFixedDelay(() -> {
            if (monitor.isCanceled()) {
                cancel.cancel();
            }
        }, LOOK_EVERY_MILLISECONDS, LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
