package io.isthmus.engine.internal.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.SignInHistoryPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.sdk.snapshot.Scope;

/** Opens connections with all factories that are there for their kind, side by side. */
public final class SourceSessions implements Sessions {

    /** What is opened by itself: by whom, and what of the connection. */
    record Piece(SourceFactory factory, Connection connection) {
    }

    /**
     * What was opened, and what could not be.
     *
     * @param pieces what came of each piece, in their order; nothing of one that could not be opened
     */
    record Opened(Map<Piece, List<Source>> pieces, List<Failure> failures) {

        List<Source> sources() {
            return pieces.values().stream().flatMap(List::stream).toList();
        }
    }

    private final Supplier<List<SourceFactory>> factories;
    private final Supplier<Optional<DemoPort>> demos;
    private final Supplier<Profile> profile;
    private final ContributorRegistry contributors;
    private final SnapshotFiles snapshots;
    private final Supplier<Optional<SignInHistoryPort>> signIns;

    /**
     * @param factories    those that are installed at present
     * @param demos        where demo organizations come from, where that is installed
     * @param profile      the profile in use
     * @param contributors what plug-ins add to snapshots
     * @param snapshots    loads saved ones
     * @param signIns      tells what sign-ins are kept, where that is installed
     */
    public SourceSessions(Supplier<List<SourceFactory>> factories, Supplier<Optional<DemoPort>> demos,
            Supplier<Profile> profile, ContributorRegistry contributors, SnapshotFiles snapshots,
            Supplier<Optional<SignInHistoryPort>> signIns) {
        this.factories = factories;
        this.demos = demos;
        this.profile = profile;
        this.contributors = contributors;
        this.snapshots = snapshots;
        this.signIns = signIns;
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
                    SourceSessions::writing,
                    new SnapshotAssembly(contributors,
                            new KeptSignIns(signIns, () -> profile.get().directory())), store, leave);
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
        Opening opening = new Opening();
        List<Piece> pieces = new ArrayList<>();
        for (SourceFactory factory : factories.get()) {
            if (factory.kinds().contains(connection.kind())) {
                each(factory, connection, opening).forEach(one -> pieces.add(new Piece(factory, one)));
            }
        }
        Opened opened = open(pieces, Purpose.of(access), person, context, opening);
        if (opened.sources().isEmpty()) {
            throw new SourceException(
                    opened.failures().isEmpty() ? nothing(connection) : opened.failures().get(0));
        }
        return opened;
    }

    /** Opens the pieces anew that some scopes came of; the others stay as they are. */
    private static Opened writing(Opened reading, Predicate<Scope> wanted, Purpose change, PersonPort person,
            CallContext context) throws SourceException {
        List<Piece> pieces = reading.pieces().entrySet().stream().filter(piece -> piece.getValue().stream()
                .map(Source::scope).anyMatch(wanted)).map(Map.Entry::getKey).toList();
        Opened anew = open(pieces, change, person, context, new Opening());
        if (!anew.failures().isEmpty()) {
            anew.sources().forEach(Source::close);
            throw new SourceException(anew.failures().get(0));
        }
        Map<Piece, List<Source>> mixed = new LinkedHashMap<>(reading.pieces());
        mixed.putAll(anew.pieces());
        return new Opened(mixed, reading.failures());
    }

    private static Opened open(List<Piece> pieces, Purpose purpose, PersonPort person, CallContext context,
            Opening opening) throws SourceException {
        List<SideBySide.Task<Void>> tasks = new ArrayList<>();
        for (Piece piece : pieces) {
            tasks.add(new SideBySide.Task<>(() -> open(piece, purpose, person, context, opening),
                    () -> late(context, opening)));
        }
        try {
            SideBySide.run(tasks, context.cancel(), context.deadline());
        } catch (CancelledException cancelled) {
            opening.abandon();
            throw cancelled;
        }
        return opening.end(pieces);
    }

    private static List<Connection> each(SourceFactory factory, Connection connection, Opening opening) {
        try {
            return factory.each(connection);
        } catch (SourceException failed) {
            opening.failed(failed.failure());
            return List.of();
        }
    }

    private static Void open(Piece piece, Purpose purpose, PersonPort person, CallContext context, Opening opening) {
        try {
            opening.opened(piece, piece.factory().open(piece.connection(), purpose, person, context));
        } catch (SourceException failed) {
            opening.failed(failed.failure());
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException mistake) {
            opening.failed(Failures.mistake(Side.WORKSTATION, Messages.AttemptOpen, mistake));
        }
        return null;
    }

    private static Void late(CallContext context, Opening opening) {
        opening.failed(Failures.late(Side.WORKSTATION, Messages.AttemptOpen, context.deadline()));
        return null;
    }

    private static Failure nothing(Connection connection) {
        return Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.AttemptOpen,
                NLS.bind(Messages.NothingOpens, connection.title()), Messages.AdviceInstall);
    }
}
