package io.isthmus.host.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;

/**
 * How long a contribution may take before its process is ended.
 *
 * @param clock   when the time is over
 * @param longest for the whole; empty where a person waits, and can cancel
 * @param grace   after a cancel
 */
record Patience(ScheduledExecutorService clock, Optional<Duration> longest, Duration grace) {

    /** Watches a call until it is closed; then nothing happens any more. */
    AutoCloseable watch(Cancel cancel, Consumer<String> kill) {
        Optional<ScheduledFuture<?>> late = longest.map(time -> in(time, () ->
                kill.accept(NLS.bind(Messages.TooLong, time.toSeconds()))));
        AtomicReference<ScheduledFuture<?>> afterCancel = new AtomicReference<>();
        Cancel.Registration registration = cancel.onCancel(() -> afterCancel.set(
                in(grace, () -> kill.accept(NLS.bind(Messages.Deaf, grace.toMillis())))));
        return () -> {
            registration.close();
            late.ifPresent(future -> future.cancel(false));
            Optional.ofNullable(afterCancel.get()).ifPresent(future -> future.cancel(false));
        };
    }

    private ScheduledFuture<?> in(Duration time, Runnable action) {
        return clock.schedule(action, time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
