package io.isthmus.console.ui.internal.operation;

import java.util.Optional;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Elsewhere;
import io.isthmus.ui.model.Visit;

/**
 * Reads again what another process changed: both sides where the connection is open, else what was saved last. What the
 * watch of this window read is there already.
 */
public final class ReadAgainOperation implements Operation {

    private final ConsoleModel model;

    public ReadAgainOperation(ConsoleModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return new ReadOperation(model, false).title();
    }

    @Override
    public JobFamily family() {
        return JobFamily.READ;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        Visit visit = model.visit();
        new ReadLedgerOperation(model, false).run(visit);
        boolean watched = visit.elsewhere().filter(one -> one.kind() == Elsewhere.Kind.WATCHED).isPresent();
        if (visit.session().isPresent() && !watched) {
            new ReadOperation(model, false).run(visit, context);
            return;
        }
        Connection connection = visit.connection().orElseThrow(() -> Failures.notConnected(title()));
        Optional<Snapshot> last = LastSnapshot.of(model, connection);
        if (last.isPresent()) {
            visit.shown().readingEnded(last);
            visit.toldElsewhere(visit.writer(), Optional.empty());
            new CheckOperation(model).run(visit, context);
        }
    }
}
