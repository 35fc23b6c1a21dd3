package io.isthmus.signins.ui.internal.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.signins.proof.AwaitedSignIn;
import io.isthmus.signins.proof.FirstSignIn;
import io.isthmus.ui.Listeners;
import io.isthmus.ui.Subscription;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.notice.QuietNotice;

/**
 * Waits after a plan for the first sign-in of the application, and tells it when it has come into the log. It looks when
 * both sides were read, and each minute at first. A declarative service; safe for use by many threads.
 */
public final class FirstSignIns {

    private static final Duration PAGE = Duration.ofMinutes(5);
    private static final String NOTHING = ""; //$NON-NLS-1$

    private final ConsoleModel model;
    private final Listeners listeners = new Listeners();
    private final List<Subscription> subscriptions;
    private final Job looking = new Job(Messages.FirstSignIns_job) {
        @Override
        protected IStatus run(IProgressMonitor monitor) {
            look();
            return Status.OK_STATUS;
        }
    };
    private final Set<AwaitedSignIn> settled = new HashSet<>();
    private Optional<Session> connected = Optional.empty();
    private Optional<AwaitedSignIn> awaited = Optional.empty();
    private CancelSource cancel = new CancelSource();
    private String text = NOTHING;

    /** Begins as soon as something that was read waits. */
    public FirstSignIns(ConsoleModel model) {
        this.model = model;
        looking.setSystem(true);
        subscriptions = List.of(model.onChange(Topic.SNAPSHOT, this::read), model.onChange(Topic.CONNECTION, this::read));
        read();
    }

    /** What waits now is waited for, and looked for at once; what is over already is not begun again. */
    private void read() {
        Optional<Session> session = model.session();
        if (model.reading()) {
            return;
        }
        Instant now = model.times().clock().instant();
        List<AwaitedSignIn> waiting = session.flatMap(open -> model.snapshot()).map(AwaitedSignIn::after)
                .orElse(List.of());
        synchronized (this) {
            Optional<AwaitedSignIn> next = waiting.stream()
                    .filter(one -> !settled.contains(one) && one.end().isAfter(now)).findFirst();
            if (!session.equals(connected) || next.isPresent() && !next.equals(awaited)) {
                leave(NOTHING);
            }
            connected = session;
            awaited = next.or(() -> awaited);
            text = awaited.isPresent() && text.isEmpty() ? Messages.FirstSignIns_job : text;
        }
        if (waiting()) {
            looking.cancel();
            looking.schedule();
        }
        listeners.fire();
    }

    private synchronized void leave(String told) {
        cancel.cancel();
        cancel = new CancelSource();
        awaited = Optional.empty();
        text = told;
    }

    /** Whether something is waited for. */
    synchronized boolean waiting() {
        return awaited.isPresent();
    }

    /** How it stands, or what came of it, in sentences; empty where nothing was changed. */
    synchronized String text() {
        return text;
    }

    /** Runs after each change, in any thread. */
    Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** Waits no longer. */
    void stop() {
        synchronized (this) {
            awaited.ifPresent(settled::add);
            leave(Messages.FirstSignIns_stopped);
        }
        looking.cancel();
        listeners.fire();
    }

    private void look() {
        Optional<AwaitedSignIn> wanted;
        Cancel mine;
        synchronized (this) {
            wanted = awaited;
            mine = cancel;
        }
        Optional<SignInLog> log = wanted.flatMap(this::log);
        if (log.isEmpty()) {
            return;
        }
        try {
            looked(wanted.get(), FirstSignIn.look(log.get(), wanted.get(), new CallContext(mine, Progress.silent(), PAGE)));
        } catch (CancelledException left) {
            return;
        } catch (SourceException failed) {
            failed(wanted.get(), failed.failure());
        }
        listeners.fire();
    }

    private Optional<SignInLog> log(AwaitedSignIn one) {
        return model.session().stream().flatMap(open -> open.sources().stream()).map(Source::signInLog)
                .flatMap(Optional::stream).filter(log -> log.tenant().equals(one.tenant())).findFirst();
    }

    private synchronized void looked(AwaitedSignIn wanted, FirstSignIn look) {
        if (!awaited.equals(Optional.of(wanted))) {
            return;
        }
        text = look.text(model.times().zone());
        if (look.over()) {
            settled.add(wanted);
            awaited = Optional.empty();
            QuietNotice.show(Messages.FirstSignIns_title, text);
        } else {
            looking.schedule(wanted.pause(look.at()).toMillis());
        }
    }

    /** Could not look is not nothing there: it is said, and looked for again where that can help. */
    private synchronized void failed(AwaitedSignIn wanted, Failure failure) {
        if (!awaited.equals(Optional.of(wanted))) {
            return;
        }
        text = FailureText.sentence(failure) + ' ' + FailureText.said(failure) + ' ' + failure.advice();
        if (failure.kind() == Failure.Kind.DENIED) {
            settled.add(wanted);
            awaited = Optional.empty();
        } else {
            looking.schedule(wanted.pause(model.times().clock().instant()).toMillis());
        }
    }

    /** The service goes. */
    public void close() {
        subscriptions.forEach(Subscription::close);
        looking.cancel();
        synchronized (this) {
            cancel.cancel();
        }
    }
}
