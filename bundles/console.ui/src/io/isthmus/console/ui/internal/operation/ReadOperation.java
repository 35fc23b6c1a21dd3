package io.isthmus.console.ui.internal.operation;

import java.io.IOException;
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
        Session session = model.session()
                .orElseThrow(() -> Failures.notConnected(Messages.ReadOperation_attempted));
        Optional<Snapshot> taken = Optional.empty();
        model.readingBegins();
        try {
            Set<Part<?>> proofs = withProofs ? new HashSet<>(Parts.PROOFS) : Set.of();
            taken = Optional.of(session.take(proofs, model::partRead, context));
        } finally {
            model.readingEnded(taken);
        }
        save(taken.orElseThrow());
        new CheckOperation(model).run(context);
    }

    private void save(Snapshot snapshot) throws SourceException {
        try {
            model.console().snapshots().saveIn(model.store().orElseThrow().snapshotsDirectory(), snapshot);
        } catch (IOException failed) {
            throw Failures.file(Messages.ReadOperation_save, failed);
        }
    }
}
