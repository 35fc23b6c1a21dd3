package io.isthmus.signins.ui.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;

import io.isthmus.engine.profile.Setting;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.Source;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.SyncPause;
import io.isthmus.ui.Listeners;
import io.isthmus.ui.Subscription;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.text.Times;

/**
 * Fetching from the connected tenants: now, held up, or by itself every few hours while the console runs, as the profile
 * says, whether a view shows it or not. One at a time; what is asked for while one runs is what that one does. A
 * declarative service; safe for use by many threads.
 */
public final class Fetching {

    private static final String STORE = "signins"; //$NON-NLS-1$

    private final ConsoleModel model;
    private final SyncPause pause = new SyncPause();
    private final Listeners listeners = new Listeners();
    private final Listeners switches = new Listeners();
    private final Listeners ends = new Listeners();
    private final Subscription connection;
    private final Cancel.Registration profiles;
    private final Job schedule = new Job(Messages.Fetching_schedule) {
        @Override
        protected IStatus run(IProgressMonitor monitor) {
            int hours = hours();
            if (hours > 0) {
                if (!pause.paused()) {
                    logs().ifPresent(logs -> begin(logs, FailureReporter::tellQuietly));
                }
                schedule(Duration.ofHours(hours).toMillis());
            }
            return Status.OK_STATUS;
        }
    };
    private Optional<Session> connected = Optional.empty();
    private Job running;
    private volatile String told = ""; //$NON-NLS-1$

    /** Begins as soon as something is connected, where the profile says so. */
    public Fetching(ConsoleModel model) {
        this.model = model;
        schedule.setSystem(true);
        connection = model.onChange(Topic.CONNECTION, this::connect);
        profiles = model.console().onProfileChange(this::switched);
        connect();
    }

    /** What a session that is over fetched is over, too; another one begins at once. */
    private void connect() {
        Optional<Session> now = model.session();
        synchronized (this) {
            if (now.equals(connected)) {
                return;
            }
            connected = now;
            if (running != null) {
                running.cancel();
            }
        }
        if (now.isPresent()) {
            restart();
        }
    }

    private void switched() {
        restart();
        switches.fire();
    }

    /** A job that waits for its time is not woken by being scheduled. */
    private void restart() {
        schedule.cancel();
        schedule.schedule();
    }

    /** Fetches now; where it is held up, it goes on. */
    void now() {
        pause.resume();
        logs().ifPresentOrElse(logs -> begin(logs, FailureReporter::tell), () -> tell(Messages.Fetching_noLog));
    }

    private Optional<List<SignInLog>> logs() {
        return model.session().map(open -> open.sources().stream().map(Source::signInLog).flatMap(Optional::stream)
                .toList()).filter(logs -> !logs.isEmpty());
    }

    private synchronized void begin(List<SignInLog> logs, Consumer<Failure> onFailure) {
        if (running == null || running.getResult() != null) {
            String title = model.session().map(open -> open.connection().title()).orElse(""); //$NON-NLS-1$
            running = OperationJob.start(new FetchSignIns(title, logs, () -> SignInStores.open(
                    model.console().profile().directory().resolve(STORE)), pause, Times.system(), this::tell), onFailure);
            running.addJobChangeListener(IJobChangeListener.onDone(event -> ends.fire()));
        }
    }

    private void tell(String sentence) {
        told = sentence;
        listeners.fire();
    }

    /** How far it is, or what came of it, in sentences; empty where nothing was fetched yet. */
    String told() {
        return told;
    }

    /** Runs after each change of what is told, in any thread. */
    Subscription onTold(Runnable listener) {
        return listeners.add(listener);
    }

    /** Runs each time that fetching has ended, however it did, in any thread. */
    public Subscription onEnd(Runnable listener) {
        return ends.add(listener);
    }

    /** Holds it up, or lets it go on. */
    void turnPause() {
        if (pause.paused()) {
            pause.resume();
        } else {
            pause.pause();
        }
    }

    /** Whether it is done by itself, in the profile that is used. */
    boolean byItself() {
        return hours() > 0;
    }

    private int hours() {
        return model.console().profile().setting(Setting.SIGN_IN_FETCH_HOURS);
    }

    /**
     * Fetches each hour from now on, or no more by itself. The profile remembers it.
     *
     * @throws java.io.UncheckedIOException where that cannot be written
     */
    void turnByItself() {
        model.console().profile().choose(Setting.SIGN_IN_FETCH_HOURS, byItself() ? Optional.empty() : Optional.of(1));
        switched();
    }

    /** Runs after it was switched on or off, or another profile is used, in any thread. */
    Subscription onSwitch(Runnable listener) {
        return switches.add(listener);
    }

    /** The service goes: ends what runs, and fetches no more. */
    public void close() {
        connection.close();
        profiles.close();
        schedule.cancel();
        synchronized (this) {
            if (running != null) {
                running.cancel();
            }
        }
    }
}
