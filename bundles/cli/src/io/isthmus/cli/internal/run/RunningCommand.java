package io.isthmus.cli.internal.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

import io.isthmus.cli.internal.line.CommonOptions;
import io.isthmus.cli.internal.line.Invocation;
import io.isthmus.engine.Console;
import io.isthmus.engine.signin.SignInSourceDescriptor;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.text.Spelling;

/** What one running command is given. */
final class RunningCommand implements CommandContext, Workplace, AutoCloseable {

    /** Service sides can ask to wait for minutes; a snapshot of a slow organization takes its time. */
    private static final Duration DEADLINE = Duration.ofMinutes(15);

    private final Invocation invocation;
    private final Console console;
    private final Services services;
    private final Output output;
    private final Terminal terminal;
    private final Cancel cancel;
    private final Path directory;
    private final ChosenOrganization organization;
    private Value document;

    RunningCommand(Invocation invocation, Console console, Services services, Output output, Terminal terminal,
            Cancel cancel, Path directory) {
        this.invocation = invocation;
        this.console = console;
        this.services = services;
        this.output = output;
        this.terminal = terminal;
        this.cancel = cancel;
        this.directory = directory;
        this.organization = new ChosenOrganization(console, services, invocation, directory, person(),
                output::message);
    }

    @Override
    public Optional<String> option(String name) {
        return invocation.value(name);
    }

    @Override
    public List<String> options(String name) {
        return invocation.values(name);
    }

    @Override
    public boolean flag(String name) {
        return invocation.flag(name);
    }

    @Override
    public List<String> arguments() {
        return invocation.arguments();
    }

    @Override
    public boolean json() {
        return invocation.flag(CommonOptions.JSON);
    }

    @Override
    public void document(Value value) {
        document = value;
    }

    /** Written when the command is over, so that there is one and no more. */
    void writeDocument() {
        if (json() && document != null) {
            output.document(Codec.write(document, true));
        }
    }

    @Override
    public void line(String text) {
        if (!json()) {
            output.document(text);
        }
    }

    @Override
    public void bytes(byte[] content) {
        output.document(content);
    }

    @Override
    public void warn(String text) {
        output.message(text);
    }

    @Override
    public Progress progress() {
        return output::progress;
    }

    @Override
    public Cancel cancel() {
        return cancel;
    }

    @Override
    public PersonPort person() {
        return terminal.interactive() ? new TerminalPerson(terminal, output) : PersonPort.none();
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Optional<Path> output() throws UsageException {
        Optional<String> given = option("output");
        return given.isEmpty() ? Optional.empty()
                : Optional.of(TargetFile.of(directory, given.get(), flag("force")).path());
    }

    @Override
    public void write(Path file, byte[] content) throws SourceException {
        new TargetFile(file, flag("force")).write(content);
    }

    @Override
    public Path profile() {
        return console.profile().directory();
    }

    @Override
    public Path demoDirectory(String scenario) {
        return organization.demoDirectory(scenario);
    }

    @Override
    public Snapshot snapshot() throws UsageException, SourceException {
        return snapshot(Set.of());
    }

    @Override
    public Facts facts() {
        return console.facts();
    }

    @Override
    public <T> Optional<T> service(Class<T> type) {
        if (type == Workplace.class) {
            return Optional.of(type.cast(this));
        }
        if (type == Console.class) {
            return Optional.of(type.cast(console));
        }
        return services.find(type);
    }

    @Override
    public Console console() {
        return console;
    }

    @Override
    public Connection connection() throws UsageException {
        return organization.connection();
    }

    @Override
    public Session session(Access access) throws UsageException, SourceException {
        return organization.session(access, call());
    }

    @Override
    public Session session(Connection connection, Access access) throws SourceException {
        return organization.open(connection, access, call());
    }

    @Override
    public void mayChange(Session session, Plan plan) throws SourceException {
        organization.mayChange(session, plan, call());
    }

    @Override
    public Snapshot snapshot(Set<Part<?>> proofs) throws UsageException, SourceException {
        Snapshot snapshot = organization.snapshot(proofs, call());
        snapshot.notes().forEach(this::warn);
        return snapshot;
    }

    @Override
    public List<SignInLog> signInLogs() throws UsageException, SourceException {
        return tenants().stream().map(Source::signInLog).flatMap(Optional::stream).toList();
    }

    @Override
    public List<SignInLog> signInLogs(String source) throws UsageException, SourceException {
        List<String> known = console.signInSources().all().stream().map(SignInSourceDescriptor::id).toList();
        SignInSourceDescriptor wanted = console.signInSources().find(source).orElseThrow(() -> new UsageException(
                known.isEmpty() ? Messages.RunningCommand_NoSources : Spelling.refused(
                        NLS.bind(Messages.RunningCommand_NoSource, source, String.join(", ", known)), source, known)));
        return tenants().stream().map(tenant -> console.signInLog(wanted, tenant)).flatMap(Optional::stream).toList();
    }

    @Override
    public SignInWorkspace signInWorkspace(Optional<UUID> id) throws UsageException, SourceException {
        UUID wanted = id.isPresent() ? id.get() : savedWorkspace();
        List<SignInWorkspace> found = tenants().stream().map(source -> source.signInWorkspace(wanted))
                .flatMap(Optional::stream).toList();
        if (found.size() != 1) {
            throw new UsageException(found.isEmpty() ? Messages.RunningCommand_NoTenant
                    : Messages.RunningCommand_SeveralTenants);
        }
        return found.getFirst();
    }

    private UUID savedWorkspace() throws UsageException {
        try {
            return UUID.fromString(connection().setting(Connection.WORKSPACE).orElse(""));
        } catch (IllegalArgumentException none) {
            throw new UsageException(NLS.bind(Messages.RunningCommand_NoWorkspace, connection().id()));
        }
    }

    private List<Source> tenants() throws UsageException, SourceException {
        Session session = organization.open(connection().without(Connection.SERVER), Access.READ, call());
        session.notes().forEach(this::warn);
        return session.sources();
    }

    @Override
    public CallContext call() {
        return new CallContext(cancel, progress(), DEADLINE);
    }

    @Override
    public boolean heard() {
        return output.heard();
    }

    @Override
    public boolean confirm(String question) throws UsageException {
        return person().confirm(question).orElseThrow(() -> new UsageException(NLS.bind(
                Messages.RunningCommand_NobodyThere, question.lines().reduce("", (before, line) -> line))));
    }

    @Override
    public void close() {
        organization.close();
    }
}
