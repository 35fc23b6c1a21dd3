package io.isthmus.benchmarks.internal.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.isthmus.benchmarks.internal.job.SentRequest.Phase;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * A session that notes each request with the step that it belongs to. The engine tells of a step in the thread that runs
 * it, and asks side by side in threads that this one starts: they inherit whose they are.
 */
final class MeasuredSession implements Session, ChangeListener {

    private static final class Stage {
        private final String step;
        private volatile Phase phase = Phase.LOOK;

        private Stage(String step) {
            this.step = step;
        }
    }

    private final Session session;
    private final InheritableThreadLocal<Stage> stage = new InheritableThreadLocal<>();
    private final List<SentRequest> requests = new ArrayList<>();

    MeasuredSession(Session session) {
        this.session = session;
    }

    /** What was asked so far. */
    synchronized List<SentRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void changed(StepProgress progress) {
        Stage known = stage.get();
        if (known == null || !known.step.equals(progress.step())) {
            stage.set(new Stage(progress.step()));
        }
    }

    @Override
    public Answer send(Request request, HybridPair pair, CallContext context) throws SourceException {
        return measured(request, () -> session.send(request, pair, context));
    }

    @Override
    public Answer send(Request request, Scope scope, CallContext context) throws SourceException {
        return measured(request, () -> session.send(request, scope, context));
    }

    private interface Sending {
        Answer send() throws SourceException;
    }

    private Answer measured(Request request, Sending sending) throws SourceException {
        Stage own = stage.get();
        if (own != null && !request.reading()) {
            own.phase = Phase.SEND;
        } else if (own != null && own.phase == Phase.SEND) {
            own.phase = Phase.VERIFY;
        }
        Phase phase = own == null ? Phase.LOOK : own.phase;
        Instant began = Instant.now();
        long start = System.nanoTime();
        try {
            return sending.send();
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            synchronized (this) {
                requests.add(new SentRequest(own == null ? "" : own.step, phase, request, began, took)); //$NON-NLS-1$
            }
        }
    }

    @Override
    public Connection connection() {
        return session.connection();
    }

    @Override
    public Access access() {
        return session.access();
    }

    @Override
    public List<Source> sources() {
        return session.sources();
    }

    @Override
    public List<String> notes() {
        return session.notes();
    }

    @Override
    public List<Failure> failures() {
        return session.failures();
    }

    @Override
    public Snapshot take(Set<Part<?>> proofs, SnapshotListener listener, CallContext context) {
        return session.take(proofs, listener, context);
    }

    @Override
    public TimeSource time() {
        return session.time();
    }

    @Override
    public void escalate(Writing wanted, PersonPort person, CallContext context) throws SourceException {
        session.escalate(wanted, person, context);
    }

    @Override
    public void relinquish() {
        session.relinquish();
    }

    @Override
    public void close() {
        session.close();
    }
}
