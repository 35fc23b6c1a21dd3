package io.isthmus.cli.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.line.CommonOptions;
import io.isthmus.cli.internal.line.Invocation;
import io.isthmus.engine.Console;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.Spelling;

/** The organization that the common options tell. It is opened when it is first needed. */
final class ChosenOrganization implements AutoCloseable {

    private static final String SNAPSHOT_PARTS = "parts/";

    private final Console console;
    private final Services services;
    private final Invocation invocation;
    private final Path directory;
    private final PersonPort person;
    private final Consumer<String> told;
    private final Deque<Session> open = new ArrayDeque<>();
    private Connection connection;
    private Session session;

    ChosenOrganization(Console console, Services services, Invocation invocation, Path directory,
            PersonPort person, Consumer<String> told) {
        this.told = told;
        this.console = console;
        this.services = services;
        this.invocation = invocation;
        this.directory = directory;
        this.person = person;
    }

    Connection connection() throws UsageException {
        if (connection == null) {
            connection = choose();
        }
        return connection;
    }

    private Connection choose() throws UsageException {
        List<String> given = Stream.of(CommonOptions.DEMO, CommonOptions.CONNECTION, CommonOptions.SNAPSHOT)
                .filter(name -> invocation.value(name).isPresent()).toList();
        if (given.size() > 1) {
            throw new UsageException(NLS.bind(Messages.ChosenOrganization_Several,
                    String.join(", --", given)));
        }
        if (invocation.value(CommonOptions.DEMO).isPresent()) {
            return demo(invocation.value(CommonOptions.DEMO).get());
        }
        if (invocation.value(CommonOptions.SNAPSHOT).isPresent()) {
            return file(invocation.value(CommonOptions.SNAPSHOT).get());
        }
        List<Connection> saved = console.profile().connections();
        String ids = String.join(", ", saved.stream().map(Connection::id).toList());
        Optional<String> asked = invocation.value(CommonOptions.CONNECTION);
        if (asked.isPresent()) {
            return saved.stream().filter(one -> one.id().equals(asked.get())).findFirst()
                    .orElseThrow(() -> new UsageException(saved.isEmpty()
                            ? NLS.bind(Messages.ChosenOrganization_NoneSaved, asked.get())
                            : NLS.bind(Messages.ChosenOrganization_Unknown, asked.get(), ids)));
        }
        if (saved.size() == 1) {
            return saved.get(0);
        }
        throw new UsageException(saved.isEmpty() ? Messages.ChosenOrganization_None
                : NLS.bind(Messages.ChosenOrganization_Which, ids));
    }

    /** Demo organizations are saved like any other, so that the window finds them and their ledger. */
    private Connection demo(String scenario) throws UsageException {
        Set<String> scenarios = services.find(DemoPort.class).map(DemoPort::scenarios)
                .orElseThrow(() -> new UsageException(Messages.ChosenOrganization_NoDemo));
        if (!scenarios.contains(scenario)) {
            throw new UsageException(Spelling.refused(NLS.bind(Messages.ChosenOrganization_NoScenario, scenario,
                    String.join(", ", scenarios.stream().sorted().toList())), scenario, scenarios));
        }
        Optional<Connection> saved = saved(scenario);
        if (saved.isPresent()) {
            return saved.get();
        }
        Connection made = new Connection(idOfNew(scenario), NLS.bind(Messages.ChosenOrganization_DemoTitle, scenario),
                ConnectionKind.DEMO, Map.of(Connection.SCENARIO, scenario));
        console.profile().save(made);
        told.accept(NLS.bind(Messages.ChosenOrganization_DemoSaved, made.id()));
        return made;
    }

    /** Where the demo organization of a scenario keeps its state, whether it was joined before or not. */
    Path demoDirectory(String scenario) {
        String id = saved(scenario).map(Connection::id).orElseGet(() -> idOfNew(scenario));
        return console.profile().organization(id).demoDirectory();
    }

    private Optional<Connection> saved(String scenario) {
        return console.profile().connections().stream().filter(one -> one.kind() == ConnectionKind.DEMO
                && one.setting(Connection.SCENARIO).equals(Optional.of(scenario))).findFirst();
    }

    private static String idOfNew(String scenario) {
        return "contoso-" + scenario;
    }

    private Connection file(String given) throws UsageException {
        Path path = TargetFile.resolved(directory, given).normalize();
        if (!Files.isReadable(path)) {
            throw new UsageException(NLS.bind(Messages.ChosenOrganization_NoFile, given));
        }
        ConnectionKind kind = savedSnapshot(path, given) ? ConnectionKind.SNAPSHOT : ConnectionKind.COLLECTED;
        return new Connection("file", String.valueOf(path.getFileName()), kind,
                Map.of(Connection.PATH, path.toAbsolutePath().toString()));
    }

    private static boolean savedSnapshot(Path path, String given) throws UsageException {
        if (Files.isDirectory(path)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.stream().anyMatch(entry -> entry.getName().startsWith(SNAPSHOT_PARTS));
        } catch (IOException noZip) {
            throw new UsageException(NLS.bind(Messages.ChosenOrganization_NoZip, given));
        }
    }

    Session session(Access access, CallContext call) throws UsageException, SourceException {
        if (session == null) {
            session = open(connection(), access, call);
        }
        return session;
    }

    void mayChange(Session opened, Plan plan, CallContext call) throws SourceException {
        opened.escalate(Writing.of(plan), person, call);
    }

    Session open(Connection wanted, Access access, CallContext call) throws SourceException {
        Session opened = console.sessions().open(wanted, access, person, call);
        open.push(opened);
        return opened;
    }

    Snapshot snapshot(Set<Part<?>> proofs, CallContext call) throws UsageException, SourceException {
        return session(Access.READ, call).take(proofs,
                (scope, part, reading) -> call.progress().doing(
                        NLS.bind(Messages.ChosenOrganization_Read, scope.title(), part.id())), call);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
