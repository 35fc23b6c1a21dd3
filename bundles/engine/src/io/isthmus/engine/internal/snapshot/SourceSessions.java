package io.isthmus.engine.internal.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.contribute.ContributorRegistry;
import io.isthmus.engine.internal.concurrent.SideBySide;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.Sessions;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;

/** Opens connections with all factories that are there for their kind, side by side. */
public final class SourceSessions implements Sessions {

    /** What was opened, and what could not be. */
    record Opened(List<Source> sources, List<Failure> failures) {
    }

    private final Supplier<List<SourceFactory>> factories;
    private final Supplier<Optional<DemoPort>> demos;
    private final Supplier<Profile> profile;
    private final ContributorRegistry contributors;
    private final SnapshotFiles snapshots;

    /**
     * @param factories    those that are installed at present
     * @param demos        where demo organizations come from, where that is installed
     * @param profile      the profile in use
     * @param contributors what plug-ins add to snapshots
     * @param snapshots    loads saved ones
     */
    public SourceSessions(Supplier<List<SourceFactory>> factories, Supplier<Optional<DemoPort>> demos,
            Supplier<Profile> profile, ContributorRegistry contributors, SnapshotFiles snapshots) {
        this.factories = factories;
        this.demos = demos;
        this.profile = profile;
        this.contributors = contributors;
        this.snapshots = snapshots;
    }

    @Override
    public Session open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException {
        if (connection.kind() == ConnectionKind.SNAPSHOT) {
            return openSaved(connection);
        }
        OrganizationStore store = profile.get().organization(connection.id());
        Runnable leave = connection.kind() == ConnectionKind.DEMO ? joinDemo(connection, store) : () -> { };
        try {
            Opened opened = openSources(connection, access, person, context);
            return new OpenSession(connection, access, opened,
                    (port, inner) -> openSources(connection, Access.WRITE, port, inner),
                    new SnapshotAssembly(contributors), store, leave);
        } catch (SourceException | RuntimeException failed) {
            leave.run();
            throw failed;
        }
    }

    /** A demo organization is served while a session uses it. */
    private Runnable joinDemo(Connection connection, OrganizationStore store) throws SourceException {
        DemoPort port = demos.get().orElseThrow(() -> new SourceException(nothing(connection)));
        return port.join(connection, store.demoDirectory())::close;
    }

    private Session openSaved(Connection connection) throws SourceException {
        String path = connection.setting(Connection.PATH).orElseThrow(() -> new SourceException(Failure.of(
                Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.AttemptOpenSnapshot, Messages.NoPath,
                Messages.AdviceNoPath)));
        try {
            return new SavedSession(connection, snapshots.load(Path.of(path)));
        } catch (IOException unreadable) {
            throw new SourceException(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION,
                    Messages.AttemptOpenSnapshot, unreadable.getMessage(), Messages.AdviceOtherFile), unreadable);
        }
    }

    private Opened openSources(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException {
        List<SideBySide.Task<Opened>> tasks = factories.get().stream()
                .filter(factory -> factory.kinds().contains(connection.kind()))
                .map(factory -> new SideBySide.Task<>(() -> open(factory, connection, access, person, context),
                        () -> late(context)))
                .toList();
        List<Source> sources = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (Opened opened : SideBySide.run(tasks, context.cancel(), context.deadline())) {
            sources.addAll(opened.sources());
            failures.addAll(opened.failures());
        }
        if (sources.isEmpty()) {
            throw new SourceException(failures.isEmpty() ? nothing(connection) : failures.get(0));
        }
        return new Opened(sources, failures);
    }

    private static Opened open(SourceFactory factory, Connection connection, Access access, PersonPort person,
            CallContext context) {
        try {
            return new Opened(factory.open(connection, access, person, context), List.of());
        } catch (SourceException failed) {
            return new Opened(List.of(), List.of(failed.failure()));
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException mistake) {
            return new Opened(List.of(), List.of(Failures.mistake(Side.WORKSTATION, Messages.AttemptOpen, mistake)));
        }
    }

    private static Opened late(CallContext context) {
        return new Opened(List.of(),
                List.of(Failures.late(Side.WORKSTATION, Messages.AttemptOpen, context.deadline())));
    }

    private static Failure nothing(Connection connection) {
        return Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.AttemptOpen,
                NLS.bind(Messages.NothingOpens, connection.title()), Messages.AdviceInstall);
    }
}
