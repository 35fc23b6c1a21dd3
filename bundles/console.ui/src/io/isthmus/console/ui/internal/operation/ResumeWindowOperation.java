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
        model.look(connection, LastSnapshot.of(model, connection));
        if (connection.kind() != ConnectionKind.TENANT) {
            new ConnectOperation(model, connection, PersonPort.none()).run(context);
        }
        if (model.snapshot().isPresent()) {
            new CheckOperation(model).run(context);
        } else if (model.session().isPresent()) {
            new ReadOperation(model, false).run(context);
        }
        new VerifyPlansOperation(model).run(context);
        new ReadLedgerOperation(model, false).run(context);
    }
}
