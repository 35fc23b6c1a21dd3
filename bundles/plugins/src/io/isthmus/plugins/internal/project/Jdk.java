package io.isthmus.plugins.internal.project;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.text.Lengths;

/**
 * The tools of a JDK, as processes of their own.
 *
 * @param home     its folder
 * @param deadline of each run; a test may hang
 */
record Jdk(Path home, Duration deadline) {

    private static final Duration DEADLINE = Duration.ofMinutes(10);

    /** How a tool ended. */
    record Run(int code, String output) {
    }

    /** The JDK that this program runs on, else that of JAVA_HOME, else the one on PATH; empty where none compiles. */
    static Optional<Jdk> find() {
        List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
        Optional.ofNullable(System.getenv("JAVA_HOME")).filter(home -> !home.isBlank()).map(Path::of)
                .ifPresent(homes::add);
        Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank()).map(Path::of).map(Path::getParent)
                .filter(parent -> parent != null).forEach(homes::add);
        return homes.stream().map(home -> new Jdk(home, DEADLINE)).filter(jdk -> Files.isExecutable(jdk.tool("javac"))).findFirst();
    }

    private Path tool(String name) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        return home.resolve("bin").resolve(windows ? name + ".exe" : name);
    }

    /**
     * Runs a tool to its end; a cancel ends it, and all that it started.
     *
     * @param folder      where it begins
     * @param environment what it is given beside this program's own
     * @throws BuildFailedException where it did not end in time; it is ended then
     */
    Run run(Path folder, String name, List<String> arguments, Map<String, String> environment, Cancel cancel)
            throws BuildFailedException, IOException {
        List<String> command = new ArrayList<>(List.of(tool(name).toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture<Process> inTime = process.onExit().orTimeout(deadline.toMillis(), TimeUnit.MILLISECONDS);
        inTime.exceptionally(late -> {
            end(process);
            return process;
        });
        try (Cancel.Registration ending = cancel.onCancel(() -> end(process))) {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            cancel.check();
            if (inTime.isCompletedExceptionally()) {
                throw new BuildFailedException(NLS.bind(Messages.Late,
                        new Object[] {name, Lengths.text(deadline), output}));
            }
            return new Run(code, output);
        } catch (InterruptedException ended) {
            end(process);
            throw new CancelledException();
        }
    }

    /** What it said is left to read, unlike after {@link Process#destroyForcibly()}. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }
}
