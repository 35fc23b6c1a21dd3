package io.isthmus.benchmarks.internal.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import io.isthmus.benchmarks.internal.job.Notes;
import io.isthmus.benchmarks.internal.job.Services;
import io.isthmus.benchmarks.internal.manager.LargeOrganization;
import io.isthmus.engine.Console;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Runs the same check as ours and as a plug-in's, alternated, over one snapshot of two hundred servers with twenty
 * certificates each.
 * <p>
 * System properties: {@code isthmus.benchmark.profile}, in which the plug-in is installed,
 * {@code isthmus.benchmark.result} and {@code isthmus.benchmark.rounds}. Some rounds before them are not counted; what the
 * very first took tells how long a worker needs to start.
 */
public final class HostedCheck implements IApplication {

    private static final String OURS = "io.isthmus.benchmarks.weakKeys"; //$NON-NLS-1$
    private static final String THEIRS = "com.example.weakkeys"; //$NON-NLS-1$
    private static final String TRIVIAL = "com.example.weakkeys.nothing"; //$NON-NLS-1$
    /** Rounds until both sides are compiled: they would measure the compiler. */
    private static final int WARMING_UP = 20;

    private final Notes notes = new Notes();
    private Console console;
    private Snapshot snapshot;

    @Override
    public Object start(IApplicationContext application) throws Exception {
        console = Services.console();
        Connection connection = Services.demo(LargeOrganization.SCENARIO);
        Path directory = console.profile().organization(connection.id()).demoDirectory();
        new LargeOrganization(directory).write(Map.of());
        CallContext context = CallContext.of(Cancel.never());
        try (Session session = console.sessions().open(connection, Access.READ, PersonPort.none(), context)) {
            snapshot = session.take(Set.of(), SnapshotListener.none(), context);
        }
        notes.note("start", run(TRIVIAL, Outcome.NOT_APPLICABLE)); //$NON-NLS-1$
        notes.note("first", run(THEIRS, Outcome.PASS)); //$NON-NLS-1$
        int rounds = Integer.getInteger("isthmus.benchmark.rounds"); //$NON-NLS-1$
        for (int round = -WARMING_UP; round < rounds; round++) {
            Duration ours = run(OURS, Outcome.PASS);
            Duration theirs = run(THEIRS, Outcome.PASS);
            if (round >= 0) {
                notes.note(round + ".ours", ours); //$NON-NLS-1$
                notes.note(round + ".theirs", theirs); //$NON-NLS-1$
            }
        }
        notes.write();
        return EXIT_OK;
    }

    private Duration run(String check, Outcome expected) {
        long begun = System.nanoTime();
        CheckReport report = console.checkRunner().run(snapshot, Optional.empty(), Selection.of(check),
                CheckListener.none(), Cancel.never());
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        if (report.results().size() != 1 || report.results().get(0).outcome() != expected) {
            throw new IllegalStateException(report.results().toString());
        }
        return took;
    }

    @Override
    public void stop() {
        // It ends by itself.
    }
}
