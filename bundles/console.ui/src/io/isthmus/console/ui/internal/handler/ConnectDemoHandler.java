package io.isthmus.console.ui.internal.handler;

import java.util.Map;

import org.eclipse.swt.widgets.Shell;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.operation.ConnectOperation;
import io.isthmus.console.ui.internal.operation.ReadOperation;
import io.isthmus.console.ui.internal.operation.SequenceOperation;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.ui.model.ConsoleModel;

/** Opens the demo organization, one click. */
public final class ConnectDemoHandler extends ModelHandler {

    private static final String SCENARIO = "fresh-hybrid"; //$NON-NLS-1$
    private static final Connection DEMO = new Connection("contoso-" + SCENARIO, Messages.ConnectDemoHandler_title, //$NON-NLS-1$
            ConnectionKind.DEMO, Map.of(Connection.SCENARIO, SCENARIO));

    @Override
    boolean possible(ConsoleModel model) {
        return Services.installed(DemoPort.class);
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        start(new SequenceOperation(new ConnectOperation(model, DEMO, PersonPort.none()),
                new ReadOperation(model, false)));
        Views.show(ConsoleIds.CHECKS_VIEW);
    }
}
