package io.isthmus.console.ui.internal.operation;

import java.time.Duration;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Visit;

/** Sets the clock of the demo organization forward, and reads both sides again, with the proofs. */
public final class LetTimePassOperation implements Operation {

    private final ConsoleModel model;
    private final Duration time;

    /**
     * @param model what the window looks at
     * @param time  how long, by the organization's clock
     */
    public LetTimePassOperation(ConsoleModel model, Duration time) {
        this.model = model;
        this.time = time;
    }

    @Override
    public String title() {
        return NLS.bind(Messages.LetTimePassOperation_title, time.toHours());
    }

    @Override
    public JobFamily family() {
        return JobFamily.READ;
    }

    @Override
    public void run(CallContext context) throws SourceException {
        Visit visit = model.visit();
        Connection connection = visit.connection().orElseThrow(() -> Failures.notConnected(title()));
        DemoPort.Demo demo = DemoMembership.port().joined(connection.id())
                .orElseThrow(() -> Failures.notConnected(title()));
        demo.advance(time);
        new ReadOperation(model, true).run(visit, context);
    }
}
