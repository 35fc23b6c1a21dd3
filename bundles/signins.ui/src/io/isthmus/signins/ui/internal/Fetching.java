package io.isthmus.signins.ui.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.Source;
import io.isthmus.signins.SyncPause;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.text.Times;

/**
 * Fetching from the connected tenants: now, held up, or each hour while the console runs. One at a time; what is asked for
 * while one runs is what that one does. Safe for use by many threads.
 */
final class Fetching {

    private static final Duration HOUR = Duration.ofHours(1);

    private final Supplier<Optional<Session>> session;
    private final ImportSignIns.OpenedStore store;
    private final Times times;
    private final Consumer<String> told;
    private final Consumer<Failure> onFailure;
    private final SyncPause pause = new SyncPause();
    private final Job schedule = new Job(Messages.Fetching_schedule) {
        @Override
        protected IStatus run(IProgressMonitor monitor) {
            if (!pause.paused()) {
                logs().ifPresent(Fetching.this::begin);
            }
            schedule(HOUR.toMillis());
            return Status.OK_STATUS;
        }
    };
    private Job running;

    /**
     * @param session   what is connected now
     * @param told      is given how far it is, in a sentence
     * @param onFailure tells a failure, once
     */
    Fetching(Supplier<Optional<Session>> session, ImportSignIns.OpenedStore store, Times times, Consumer<String> told,
            Consumer<Failure> onFailure) {
        this.session = session;
        this.store = store;
        this.times = times;
        this.told = told;
        this.onFailure = onFailure;
        schedule.setSystem(true);
    }

    /** Fetches now; where it is held up, it goes on. */
    void now() {
        pause.resume();
        logs().ifPresentOrElse(this::begin, () -> told.accept(Messages.Fetching_noLog));
    }

    private Optional<List<SignInLog>> logs() {
        return session.get().map(open -> open.sources().stream().map(Source::signInLog).flatMap(Optional::stream).toList())
                .filter(logs -> !logs.isEmpty());
    }

    private synchronized void begin(List<SignInLog> logs) {
        if (running == null || running.getResult() != null) {
            String title = session.get().map(open -> open.connection().title()).orElse(""); //$NON-NLS-1$
            running = OperationJob.start(new FetchSignIns(title, logs, store, pause, times, told), onFailure);
        }
    }

    /** Holds it up, or lets it go on. */
    void turnPause() {
        if (pause.paused()) {
            pause.resume();
        } else {
            pause.pause();
        }
    }

    /** Whether it is held up. */
    boolean paused() {
        return pause.paused();
    }

    /** Fetches each hour from now on, or no more. */
    void hourly(boolean wanted) {
        if (wanted) {
            schedule.schedule();
        } else {
            schedule.cancel();
        }
    }

    /** Ends what runs, and fetches no more by itself. */
    synchronized void close() {
        schedule.cancel();
        if (running != null) {
            running.cancel();
        }
    }
}
