package io.isthmus.cli.internal.fake;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.cli.internal.run.CommandLineRun;
import io.isthmus.cli.internal.run.Output;
import io.isthmus.cli.internal.run.Screen;
import io.isthmus.cli.internal.run.Services;
import io.isthmus.cli.internal.run.Terminal;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

/** Somebody who types commands, with or without a terminal, and sees what comes. */
public final class Typed {

    public final FakeConsole console;
    public final CancelSource cancel = new CancelSource();
    /** What is answered when something is asked; nothing where there is no terminal. */
    public Optional<String> answer = Optional.empty();
    public final List<String> questions = new ArrayList<>();
    /** What is installed beside the engine, by type. */
    public final Map<Class<?>, Object> services = new HashMap<>();
    private final Path directory;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    /** Where standard output leads to: to {@link #out()}, unless a test says otherwise. */
    public OutputStream standardOutput = out;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    public Typed(Path directory) {
        this.directory = directory;
        this.console = new FakeConsole(directory.resolve("profile"));
    }

    /** With one organization connected. */
    public Typed connected() {
        console.profile().save(new Connection("contoso", "Contoso", ConnectionKind.TENANT,
                Map.of(Connection.TENANT, "contoso.com")));
        return this;
    }

    public ExitCode run(String... words) {
        out.reset();
        err.reset();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Output output = new Output(standardOutput, StandardCharsets.UTF_8, errors, new Screen(answer.isPresent(), 80));
        return new CommandLineRun(() -> console, new FewServices(), output, new Person(), cancel, directory, "1.0.0")
                .run(List.of(words));
    }

    /** What stands on standard output. */
    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What stands on standard error. */
    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private final class Person implements Terminal {
        @Override
        public boolean interactive() {
            return answer.isPresent();
        }

        @Override
        public Optional<String> ask(String question) {
            questions.add(question);
            return answer;
        }

        @Override
        public Optional<char[]> askHidden(String question) {
            return answer.map(String::toCharArray);
        }

        @Override
        public boolean asking() {
            return false;
        }
    }

    private final class FewServices implements Services {
        @Override
        public <T> Optional<T> find(Class<T> type) {
            return Optional.ofNullable(type.cast(services.get(type)));
        }
    }
}
