package io.isthmus.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A product as the start scripts see it: their own files, a launcher, two lists of bundles; and Java installations beside it. */
final class Installation {

    static final Path ROOT = Path.of(System.getProperty("isthmus.root"));

    private static final String BUNDLES = "org.eclipse.equinox.simpleconfigurator/bundles.info";

    private final Path folder;

    /** What a program said and how it ended. */
    record Run(int code, List<String> lines, String errors) {

        /** The arguments that the stand-in for Java was given. */
        List<String> arguments() {
            return lines.stream().filter(line -> line.startsWith("<")).map(line -> line.substring(1, line.length() - 1)).toList();
        }
    }

    /** @param platform the folder of the scripts: linux or win32 */
    Installation(Path folder, String platform) throws IOException {
        this.folder = folder;
        for (String source : List.of(platform, "all")) {
            try (Stream<Path> files = Files.list(ROOT.resolve("features/platform/rootfiles").resolve(source))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.createDirectories(folder);
                    Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        write("plugins/org.eclipse.equinox.launcher_1.7.100.jar", "");
        write("configuration/" + BUNDLES, "one");
        write("commandline/" + BUNDLES, "less");
        write("commandline/chosen-from.info", "one");
        write("commandline/org.eclipse.osgi/framework.info.1", "");
    }

    Path folder() {
        return folder;
    }

    Path launcher() {
        return folder.resolve("plugins/org.eclipse.equinox.launcher_1.7.100.jar");
    }

    void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Puts a Java installation of a version into a folder. */
    static Path java(Path home, String version, Path program) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nMODULES=\"java.base\"\n");
        boolean windows = program.toString().endsWith(".exe");
        for (String name : windows ? List.of("java.exe") : List.of("java", "javac")) {
            Path java = Files.copy(program, home.resolve("bin").resolve(name), StandardCopyOption.REPLACE_EXISTING);
            java.toFile().setExecutable(true);
        }
        return home;
    }

    static Run run(List<String> command, Map<String, String> environment, String input) throws IOException, InterruptedException {
        Process process = start(command, environment);
        CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process.getInputStream()));
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> read(process.getErrorStream()));
        try (var out = process.getOutputStream()) {
            out.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("It did not end: " + command);
        }
        return new Run(process.exitValue(), output.join().lines().map(String::stripTrailing).toList(), errors.join());
    }

    /** Starts a program with nothing in its environment but what is given, and a home of its own. */
    static Process start(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String read(InputStream in) {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
