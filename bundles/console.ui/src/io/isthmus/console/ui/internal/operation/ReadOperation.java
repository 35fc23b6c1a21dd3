package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Visit;

/** Reads both sides, keeps the snapshot in the profile and judges it. */
public final class ReadOperation implements Operation {

    private final ConsoleModel model;
    private final boolean withProofs;

    /**
     * @param model      what the window looks at
     * @param withProofs whether parts are read too that cost time or leave a trace in a log
     */
    public ReadOperation(ConsoleModel model, boolean withProofs) {
        this.model = model;
        this.withProofs = withProofs;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.ReadOperation_title, model.connection().map(Connection::title).orElse("")); //$NON-NLS-1$
    }

    @Override
    public JobFamily family() {
        return JobFamily.READ;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        run(model.visit(), context);
    }

    /** Reads what a visit is at. Where somebody turned to another connection meanwhile, nobody is told how it ended. */
    void run(Visit visit, CallContext context) throws SourceException {
        try {
            read(visit, context);
            new CheckOperation(model).run(visit, context);
        } catch (SourceException failed) {
            if (!visit.left()) {
                throw failed;
            }
        }
    }

    private void read(Visit visit, CallContext context) throws SourceException {
        Session session = visit.session()
                .orElseThrow(() -> Failures.notConnected(Messages.ReadOperation_attempted));
        Optional<Snapshot> taken = Optional.empty();
        visit.shown().readingBegins();
        try {
            Set<Part<?>> proofs = withProofs ? new HashSet<>(Parts.PROOFS) : Set.of();
            taken = Optional.of(session.take(proofs, visit.shown()::partRead, context));
        } finally {
            visit.shown().readingEnded(taken);
        }
        save(session.connection(), taken.orElseThrow());
    }

    private void save(Connection connection, Snapshot snapshot) throws SourceException {
        try {
            Path snapshots = model.console().profile().organization(connection.id()).snapshotsDirectory();
            model.console().snapshots().saveIn(snapshots, snapshot);
        } catch (IOException failed) {
            throw Failures.file(Messages.ReadOperation_save, failed);
        }
    }
}
