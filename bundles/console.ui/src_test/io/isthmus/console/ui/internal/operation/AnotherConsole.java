package io.isthmus.console.ui.internal.operation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.WriteLock;
import io.isthmus.sdk.data.Value;

/** Another process on the same profile, which begins a plan and lives until it is ended or killed. */
final class AnotherConsole implements AutoCloseable {

    private static final String BEGUN = "begun";

    private final Process process;

    private AnotherConsole(Process process) {
        this.process = process;
    }

    /** Starts it; the plan is begun when this returns. */
    static AnotherConsole beginning(UUID plan, Path profile) throws IOException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), AnotherConsole.class.getName(), profile.toString(),
                plan.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
        if (!BEGUN.equals(said)) {
            throw new IOException("it said " + said);
        }
        return new AnotherConsole(process);
    }

    long number() {
        return process.pid();
    }

    /** Lets it end in order. */
    @Override
    public void close() throws IOException, InterruptedException {
        new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8).println();
        process.waitFor();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The other process. */
    public static void main(String... arguments) throws IOException, LockedException {
        Profile profile = Profile.open(Path.of(arguments[0]));
        try (WriteLock lock = profile.lock("contoso")) {
            profile.organization("contoso").ledger().append(List.of(new LedgerEntry(Fakes.NOW, "runBegun",
                    Optional.of(UUID.fromString(arguments[1])), Optional.empty(),
                    Value.members().with("direction", Value.of("FORWARD"))
                            .with("by", Value.of("berta@contoso.com")).with("sendAgain", Value.texts(List.of())))));
            System.out.println(BEGUN);
            System.in.read();
        }
    }
}
