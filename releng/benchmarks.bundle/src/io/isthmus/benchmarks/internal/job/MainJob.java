package io.isthmus.benchmarks.internal.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.engine.Console;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Takes a snapshot of an organization that another process serves and applies the plan of the main job, each request on
 * a network that takes its time. Does it twice: the first time in a process loads what it needs.
 * <p>
 * System properties: {@code isthmus.benchmark.profile}, {@code isthmus.benchmark.result} and
 * {@code isthmus.benchmark.latency} (ISO 8601).
 */
public final class MainJob implements IApplication {

    private static final String SCENARIO = "fresh-hybrid"; //$NON-NLS-1$
    private static final String PLAN = "hybrid.setup"; //$NON-NLS-1$
    private static final List<String> ROUNDS = List.of("first", "next"); //$NON-NLS-1$ //$NON-NLS-2$

    private final CallContext context = CallContext.of(Cancel.never());

    @Override
    public Object start(IApplicationContext application) throws Exception {
        Console console = Services.console();
        Connection connection = Services.demo(SCENARIO);
        Notes notes = new Notes();
        try (Session session = console.sessions().open(connection, Access.READ, PersonPort.none(), context)) {
            EmulatedDemo demo = Services.joined(connection);
            for (String round : ROUNDS) {
                demo.reset();
                delay(demo);
                Snapshot snapshot = new Reading(session, demo, context, notes).measure(round + ".snapshot"); //$NON-NLS-1$
                Plan plan = console.planFactory().make(PLAN, connection, snapshot, snapshot.pairs().getFirst(), Map.of(), Optional.of(session), Cancel.never());
                session.escalate(Writing.of(plan), PersonPort.none(), context);
                new Applying(console, session, demo, notes).measure(round + ".job", plan); //$NON-NLS-1$
            }
        }
        notes.write();
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // It ends by itself.
    }

    private static void delay(EmulatedDemo demo) throws SourceException {
        demo.planFaults(List.of(Value.members().with("kind", Value.of("delay")) //$NON-NLS-1$ //$NON-NLS-2$
                .with("delay", Value.of(System.getProperty("isthmus.benchmark.latency"))) //$NON-NLS-1$ //$NON-NLS-2$
                .with("every", Value.of(1)).with("times", Value.of(0)))); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
