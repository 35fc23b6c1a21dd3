package io.isthmus.benchmarks.internal.job;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.engine.Console;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
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
        startComponents();
        Console console = service(Console.class);
        console.useProfile(Path.of(System.getProperty("isthmus.benchmark.profile"))); //$NON-NLS-1$
        Connection connection = new Connection("contoso-" + SCENARIO, "Contoso", ConnectionKind.DEMO, Map.of(Connection.SCENARIO, SCENARIO)); //$NON-NLS-1$ //$NON-NLS-2$
        Notes notes = new Notes();
        try (Session session = console.sessions().open(connection, Access.READ, PersonPort.none(), context)) {
            EmulatedDemo demo = (EmulatedDemo) service(DemoPort.class).joined(connection.id()).orElseThrow();
            for (String round : ROUNDS) {
                demo.reset();
                delay(demo);
                Snapshot snapshot = new Reading(session, demo, context, notes).measure(round + ".snapshot"); //$NON-NLS-1$
                Plan plan = console.planFactory().make(PLAN, connection, snapshot, snapshot.pairs().getFirst(), Map.of(), Optional.of(session), Cancel.never());
                session.escalate(PersonPort.none(), context);
                new Applying(console, session, demo, notes).measure(round + ".job", plan); //$NON-NLS-1$
            }
        }
        notes.write(Path.of(System.getProperty("isthmus.benchmark.result"))); //$NON-NLS-1$
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // It ends by itself.
    }

    /** The configuration of the command line leaves that to whoever needs a service. */
    private static void startComponents() throws BundleException {
        for (Bundle bundle : FrameworkUtil.getBundle(MainJob.class).getBundleContext().getBundles()) {
            if (bundle.getSymbolicName().equals("org.apache.felix.scr")) { //$NON-NLS-1$
                bundle.start(Bundle.START_TRANSIENT);
            }
        }
    }

    private static <T> T service(Class<T> type) {
        BundleContext bundles = FrameworkUtil.getBundle(MainJob.class).getBundleContext();
        return bundles.getService(bundles.getServiceReference(type));
    }

    private static void delay(EmulatedDemo demo) throws SourceException {
        demo.planFaults(List.of(Value.members().with("kind", Value.of("delay")) //$NON-NLS-1$ //$NON-NLS-2$
                .with("delay", Value.of(System.getProperty("isthmus.benchmark.latency"))) //$NON-NLS-1$ //$NON-NLS-2$
                .with("every", Value.of(1)).with("times", Value.of(0)))); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
