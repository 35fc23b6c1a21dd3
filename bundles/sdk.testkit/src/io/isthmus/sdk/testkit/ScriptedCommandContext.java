package io.isthmus.sdk.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.sdk.port.SignInWorkspace;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * A command's context over a {@link Contoso} as it is when it is asked for, with what is laid in as typed. What the
 * command tells is kept for a test to look at, and nothing is written to the disk. Nobody is there to answer, and there
 * is no sign-in log. Not safe for use by several threads.
 *
 * @since 1.1
 */
public class ScriptedCommandContext implements CommandContext {

    private final Contoso contoso;
    private final Path directory = Path.of("").toAbsolutePath();
    private final Map<String, List<String>> options = new HashMap<>();
    private final List<String> arguments = new ArrayList<>();
    private final Map<Class<?>, Object> services = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<Path, byte[]> written = new TreeMap<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private PersonPort person = PersonPort.none();
    private boolean json;
    private Optional<Value> document = Optional.empty();

    /** Nothing was typed but the command. */
    public ScriptedCommandContext(Contoso contoso) {
        this.contoso = contoso;
    }

    /**
     * An option was given.
     *
     * @param name  without dashes
     * @param value what stands behind it; several where the option was given several times, none for a flag
     */
    public ScriptedCommandContext given(String name, String... value) {
        options.computeIfAbsent(name, first -> new ArrayList<>()).addAll(List.of(value));
        return this;
    }

    /** Something was typed without an option. */
    public ScriptedCommandContext argument(String word) {
        arguments.add(word);
        return this;
    }

    /** A document was asked for with --json. */
    public ScriptedCommandContext asDocument() {
        json = true;
        return this;
    }

    /** Somebody is there to answer. */
    public ScriptedCommandContext answeredBy(PersonPort somebody) {
        person = somebody;
        return this;
    }

    /** A port or service is installed. */
    public <T> ScriptedCommandContext with(Class<T> type, T service) {
        services.put(type, service);
        return this;
    }

    /** The lines for a person, in their order; none where a document was asked for. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** What was told on standard error, in its order. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** The command's document; empty where it made none, and where none was asked for. */
    public Optional<Value> document() {
        return document;
    }

    /** The bytes that were written to standard output. */
    public byte[] bytes() {
        return output.toByteArray();
    }

    /** The files that the command wrote. */
    public Map<Path, byte[]> written() {
        return Map.copyOf(written);
    }

    @Override
    public Optional<String> option(String name) {
        return options(name).stream().reduce((one, later) -> later);
    }

    @Override
    public List<String> options(String name) {
        return List.copyOf(options.getOrDefault(name, List.of()));
    }

    @Override
    public boolean flag(String name) {
        return options.containsKey(name);
    }

    @Override
    public List<String> arguments() {
        return List.copyOf(arguments);
    }

    @Override
    public boolean json() {
        return json;
    }

    @Override
    public void document(Value value) {
        document = Optional.of(value).filter(asked -> json);
    }

    @Override
    public void line(String text) {
        if (!json) {
            lines.add(text);
        }
    }

    @Override
    public void bytes(byte[] content) {
        output.writeBytes(content);
    }

    @Override
    public void warn(String text) {
        warnings.add(text);
    }

    @Override
    public Progress progress() {
        return Progress.silent();
    }

    @Override
    public Cancel cancel() {
        return Cancel.never();
    }

    @Override
    public PersonPort person() {
        return person;
    }

    @Override
    public Path directory() {
        return directory;
    }

    @Override
    public Optional<Path> output() {
        return option("output").map(directory::resolve);
    }

    @Override
    public void write(Path file, byte[] content) {
        written.put(file, content.clone());
    }

    @Override
    public Path profile() {
        return directory.resolve("profile");
    }

    @Override
    public Path demoDirectory(String scenario) {
        return profile().resolve(scenario);
    }

    @Override
    public Snapshot snapshot() throws UsageException, SourceException {
        return contoso.snapshot();
    }

    @Override
    public List<SignInLog> signInLogs() throws UsageException, SourceException {
        return List.of();
    }

    @Override
    public List<SignInLog> signInLogs(String source) throws UsageException, SourceException {
        return List.of();
    }

    @Override
    public SignInWorkspace signInWorkspace(Optional<UUID> id) throws UsageException {
        throw new UsageException("A made-up organization has no workspace.");
    }

    @Override
    public Facts facts() {
        return new TestFacts();
    }

    @Override
    public <T> Optional<T> service(Class<T> type) {
        return Optional.ofNullable(services.get(type)).map(type::cast);
    }
}
