package io.isthmus.benchmarks.internal.manager;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import io.isthmus.benchmarks.internal.job.Notes;
import io.isthmus.benchmarks.internal.job.Services;
import io.isthmus.engine.Console;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Reads an organization of two hundred servers as the window does, and makes of it what the Certificate Manager shows;
 * then reads the slowest server's certificates alone. In each round another place of the list has the slowest server, and
 * another session reads, which knows nothing of the servers; the last one reads once more.
 * <p>
 * System properties: {@code isthmus.benchmark.profile}, {@code isthmus.benchmark.result} and
 * {@code isthmus.benchmark.rounds}. Some rounds before
 * them, in which every server answers at once, are not counted.
 */
public final class CertificateManager implements IApplication {

    private static final int CERTIFICATES_EACH = 20;
    /** Rounds until what reads is compiled: they would measure the compiler. */
    private static final int WARMING_UP = 3;

    private final CallContext context = CallContext.of(Cancel.never());
    private final Notes notes = new Notes();
    private Console console;
    private Connection connection;

    @Override
    public Object start(IApplicationContext application) throws Exception {
        console = Services.console();
        connection = Services.demo(LargeOrganization.SCENARIO);
        Path directory = console.profile().organization(connection.id()).demoDirectory();
        LargeOrganization organization = new LargeOrganization(directory);
        List<String> servers = organization.servers();
        int rounds = Integer.getInteger("isthmus.benchmark.rounds"); //$NON-NLS-1$
        for (int round = -WARMING_UP; round < rounds; round++) {
            int slowest = Math.max(round, 0) * (servers.size() - 1) / (rounds - 1);
            organization.write(round < 0 ? Map.of() : Latencies.of(servers, slowest));
            measure(round, servers.get(slowest), servers.size(), round == rounds - 1);
        }
        notes.note("latencies", Latencies.DESCRIPTION); //$NON-NLS-1$
        notes.write();
        return EXIT_OK;
    }

    private void measure(int round, String slowest, int servers, boolean again) throws SourceException, IOException {
        try (Session session = console.sessions().open(connection, Access.READ, PersonPort.none(), context)) {
            Duration first = read(session, servers);
            if (round >= 0) {
                notes.note(round + ".took", first); //$NON-NLS-1$
                notes.note(round + ".needed", readAlone(session, slowest)); //$NON-NLS-1$
            }
            if (again) {
                notes.note(round + ".again", read(session, servers)); //$NON-NLS-1$
            }
        }
    }

    private Duration read(Session session, int servers) throws IOException {
        long begun = System.nanoTime();
        Snapshot snapshot = session.take(Set.of(), SnapshotListener.none(), context);
        ManagedTable shown = ManagedTable.of(snapshot);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        long read = snapshot.sides().stream().map(side -> side.read(Parts.CERTIFICATES).value().orElse(List.of()))
                .flatMap(List::stream).map(ServerCertificates::certificates)
                .filter(held -> held.value().filter(all -> all.size() == CERTIFICATES_EACH).isPresent()).count();
        if (read != servers || shown.rows().size() < servers) {
            throw new IOException(read + " servers of " + servers + ", " + shown.summary()); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return took;
    }

    private Duration readAlone(Session session, String server) throws SourceException {
        Scope scope = session.sources().stream().map(source -> source.scope())
                .filter(one -> one.side() == Side.ON_PREMISES).findFirst().orElseThrow();
        long begun = System.nanoTime();
        session.send(CmdletRequest.onPremises("Get-ExchangeCertificate").with("Server", server), scope, context); //$NON-NLS-1$ //$NON-NLS-2$
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    @Override
    public void stop() {
        // It ends by itself.
    }
}
