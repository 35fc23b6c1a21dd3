package io.isthmus.console.ui.internal.handler;

import java.util.Map;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.osgi.util.NLS;
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

/** Opens the demo organization, one click; another scenario of it where that is asked for. */
public final class ConnectDemoHandler extends ModelHandler {

    private static final String USUAL = "fresh-hybrid"; //$NON-NLS-1$

    @Override
    boolean possible(ConsoleModel model) {
        return Services.installed(DemoPort.class);
    }

    @Override
    void execute(ConsoleModel model, Shell shell, ExecutionEvent event) {
        String scenario = event.getParameter(ConsoleIds.DEMO_SCENARIO);
        open(model, scenario == null ? USUAL : scenario);
    }

    @Override
    void execute(ConsoleModel model, Shell shell) {
        open(model, USUAL);
    }

    private static void open(ConsoleModel model, String scenario) {
        start(new SequenceOperation(new ConnectOperation(model, connection(scenario), PersonPort.none()),
                new ReadOperation(model, false)));
        Views.show(ConsoleIds.CHECKS_VIEW);
    }

    /** The same connection that the command line makes of the scenario. */
    private static Connection connection(String scenario) {
        return new Connection("contoso-" + scenario, scenario.equals(USUAL) ? Messages.ConnectDemoHandler_title //$NON-NLS-1$
                : NLS.bind(Messages.ConnectDemoHandler_scenario, scenario), ConnectionKind.DEMO,
                Map.of(Connection.SCENARIO, scenario));
    }
}
