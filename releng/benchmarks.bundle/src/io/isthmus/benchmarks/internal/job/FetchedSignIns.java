package io.isthmus.benchmarks.internal.job;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.Source;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;
import io.isthmus.signins.SyncResult;

/**
 * Fetches two days of the tenant of five million sign-ins, whose service keeps to Microsoft's limit, and notes how long that
 * took by the service's clock.
 * <p>
 * System properties: {@code isthmus.benchmark.profile} and {@code isthmus.benchmark.result}.
 */
public final class FetchedSignIns implements IApplication {

    private static final Duration REACH = Duration.ofDays(1);

    @Override
    public Object start(IApplicationContext application) throws Exception {
        Notes notes = new Notes();
        try (Session session = Services.console().sessions().open(Services.demo("signins-5m"), Access.READ, PersonPort.none(), //$NON-NLS-1$
                CallContext.of(Cancel.never()));
                SignInStore store = SignInStores.open(Path.of(System.getProperty("isthmus.benchmark.profile"), "signins"))) { //$NON-NLS-1$ //$NON-NLS-2$
            SignInLog log = session.sources().stream().map(Source::signInLog).flatMap(Optional::stream).findFirst().orElseThrow();
            Instant began = log.time().now();
            SyncResult result = store.sync(log, SyncOptions.USUAL.withReach(REACH), new SyncPause(), progress -> { }, Cancel.never());
            notes.note("took", Duration.between(began, log.time().now())); //$NON-NLS-1$
            notes.note("rows", result.fetched().read()); //$NON-NLS-1$
            notes.note("what", String.format(Locale.ROOT, "%d sign-ins in %d requests, %d of them refused for being too many", //$NON-NLS-1$ //$NON-NLS-2$
                    result.fetched().read(), result.requests(), result.throttled()));
        }
        notes.write();
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // It ends by itself.
    }
}
