package io.isthmus.console.ui.internal.operation;

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
        Snapshot snapshot = model.snapshot()
                .orElseThrow(() -> Failures.notConnected(Messages.CheckOperation_attempted));
        model.checksBegin();
        model.checksEnded(model.console().checkRunner().run(snapshot, model.session(), Selection.usual(),
                listener(context), context.cancel()));
    }

    private CheckListener listener(CallContext context) {
        return new CheckListener() {
            @Override
            public void started(HybridPair pair, CheckDescriptor check) {
                context.progress().doing(check.title());
            }

            @Override
            public void found(HybridPair pair, Finding finding) {
                model.found(finding);
            }
        };
    }
}
