package io.isthmus.console.ui.internal.operation;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Visit;

/**
 * Looks at a connection as it was left: what was read last, judged anew, and a plan that is not finished, verified.
 * Connections that need nobody to sign in are opened again.
 */
public final class ResumeWindowOperation implements Operation {

    private final ConsoleModel model;
    private final Connection connection;

    public ResumeWindowOperation(ConsoleModel model, Connection connection) {
        this.model = model;
        this.connection = connection;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.ResumeWindowOperation_title, connection.title());
    }

    @Override
    public JobFamily family() {
        return JobFamily.READ;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        if (!model.look(connection, LastSnapshot.of(model, connection))) {
            throw Failures.changing(title(), model);
        }
        Visit visit = model.visit();
        if (connection.kind() != ConnectionKind.TENANT) {
            new ConnectOperation(model, connection, PersonPort.none()).run(context);
        }
        if (visit.shown().snapshot().isPresent()) {
            new CheckOperation(model).run(visit, context);
        } else if (visit.session().isPresent()) {
            new ReadOperation(model, false).run(visit, context);
        }
        new VerifyPlansOperation(model).run(visit, context);
        new ReadLedgerOperation(model, false).run(visit);
    }
}
