package io.isthmus.console.ui.internal.operation;

import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.Selection;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Visit;

/** Runs all checks over what was read. */
public final class CheckOperation implements Operation {

    private final ConsoleModel model;

    public CheckOperation(ConsoleModel model) {
        this.model = model;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.CheckOperation_title, model.connection().map(Connection::title).orElse("")); //$NON-NLS-1$
    }

    @Override
    public JobFamily family() {
        return JobFamily.CHECK;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        run(model.visit(), context);
    }

    /** Runs them over what was read in a visit. */
    void run(Visit visit, CallContext context) throws SourceException {
        Snapshot snapshot = visit.shown().snapshot()
                .orElseThrow(() -> Failures.notConnected(Messages.CheckOperation_attempted));
        visit.shown().checksBegin();
        visit.shown().checksEnded(model.console().checkRunner().run(snapshot, visit.session(), Selection.usual(),
                listener(visit, context), context.cancel()));
    }

    /** Runs them over what is shown, whose findings stay until there are new ones: nobody asked for it. */
    void again(Visit visit, CallContext context) throws SourceException {
        Optional<Snapshot> snapshot = visit.shown().snapshot();
        if (visit.shown().checks().report().isEmpty() || snapshot.isEmpty()) {
            run(visit, context);
            return;
        }
        visit.shown().checksEnded(model.console().checkRunner().run(snapshot.get(), visit.session(), Selection.usual(),
                CheckListener.none(), context.cancel()));
    }

    private static CheckListener listener(Visit visit, CallContext context) {
        return new CheckListener() {
            @Override
            public void started(HybridPair pair, CheckDescriptor check) {
                context.progress().doing(check.title());
            }

            @Override
            public void found(HybridPair pair, Finding finding) {
                visit.shown().found(pair, finding);
            }
        };
    }
}
