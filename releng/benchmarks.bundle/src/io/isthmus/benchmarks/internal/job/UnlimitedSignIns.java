package io.isthmus.benchmarks.internal.job;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.engine.Console;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PacedSignInLog;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.RequestPace;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.Source;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;
import io.isthmus.signins.SyncResult;

/**
 * Fetches a log of the emulator that has no limit, the second time measured; then serves the same log to another process
 * that goes over it with the Graph SDK's PageIterator, and notes how long each took for as many sign-ins.
 * <p>
 * System properties: {@code isthmus.benchmark.profile}, {@code isthmus.benchmark.result} and, with what the other process
 * needs, {@code isthmus.benchmark.classpath}.
 */
public final class UnlimitedSignIns implements IApplication {

    private static final String SCENARIO = "signins-5m"; //$NON-NLS-1$
    private static final int TOTAL = 200_000;

    private final Path profile = Path.of(System.getProperty("isthmus.benchmark.profile")); //$NON-NLS-1$

    @Override
    public Object start(IApplicationContext application) throws Exception {
        Console console = Services.console();
        Connection connection = Services.demo(SCENARIO);
        try (Session session = open(console, connection)) {
            Services.joined(connection).become(SCENARIO, Value.members().with("signIns", //$NON-NLS-1$
                    Value.members().with("total", Value.of(TOTAL)).with("limit", Value.of(false)))); //$NON-NLS-1$ //$NON-NLS-2$
        }
        Notes notes = new Notes();
        try (Session session = open(console, connection)) {
            SignInLog log = session.sources().stream().map(Source::signInLog).flatMap(Optional::stream).findFirst().orElseThrow();
            fetch(log, "first"); //$NON-NLS-1$
            double ours = fetch(log, "second"); //$NON-NLS-1$
            double loop = loop(Services.joined(connection), log);
            notes.note("took", Duration.ofNanos(Math.round(ours * TOTAL))); //$NON-NLS-1$
            notes.note("loop", Duration.ofNanos(Math.round(loop * TOTAL))); //$NON-NLS-1$
            notes.note("what", String.format(Locale.ROOT, "%,.0f sign-ins a second into the store, %,.0f a second as objects", //$NON-NLS-1$ //$NON-NLS-2$
                    1e9 / ours, 1e9 / loop));
        }
        notes.write();
        return EXIT_OK;
    }

    private static Session open(Console console, Connection connection) throws Exception {
        return console.sessions().open(connection, Access.READ, PersonPort.none(), CallContext.of(Cancel.never()));
    }

    /** The nanoseconds for each sign-in. */
    private double fetch(SignInLog log, String store) throws Exception {
        long begin = System.nanoTime();
        try (SignInStore signIns = SignInStores.open(profile.resolve(store))) {
            SyncResult result = signIns.sync(new PacedSignInLog(log, new RequestPace(log.time(), TOTAL, Duration.ofSeconds(1))),
                    SyncOptions.USUAL, new SyncPause(), progress -> { }, Cancel.never());
            return (double) (System.nanoTime() - begin) / result.fetched().added();
        }
    }

    private double loop(EmulatedDemo demo, SignInLog log) throws IOException, InterruptedException {
        Path result = profile.resolve("loop.result"); //$NON-NLS-1$
        Process process = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                "-Xmx512m", "-cp", System.getProperty("isthmus.benchmark.classpath"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                "io.isthmus.benchmarks.internal.signins.PageIteratorLoop", demo.address().toString(), log.tenant().text(), //$NON-NLS-1$
                result.toString())).redirectErrorStream(true).redirectOutput(new File(result + ".log")).start(); //$NON-NLS-1$
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the loop over PageIterator failed; see " + result + ".log"); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return Double.parseDouble(Files.readString(result));
    }

    @Override
    public void stop() {
        // It ends by itself.
    }
}
