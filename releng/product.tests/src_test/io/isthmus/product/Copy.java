package io.isthmus.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A copy of the built product that a test may change, and a home of its own for it. */
final class Copy {

    private static final Path PRODUCT = Path.of(System.getProperty("isthmus.product"));

    private final Path folder;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();

    /** What a program wrote and how it ended. */
    record Run(int code, String output, String errors) {
    }

    Copy(Path place) throws IOException {
        this(place.resolve("Isthmus für alle"), Files.createDirectories(place.resolve("home")));
    }

    private Copy(Path folder, Path home) throws IOException {
        this.folder = folder;
        this.home = home;
        try (Stream<Path> files = Files.walk(PRODUCT)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, folder.resolve(PRODUCT.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    Path folder() {
        return folder;
    }

    /** The product after an update, which unpacks it to another folder; the one from before is deleted. */
    Copy updated() throws IOException {
        Copy next = new Copy(folder.resolveSibling("Isthmus danach"), home);
        next.environment.putAll(environment);
        delete(folder);
        return next;
    }

    /** The home of whoever uses it. */
    Path home() {
        return home;
    }

    /** Takes the bundles whose names start so out of the product, as a missing feature would. */
    void remove(String prefix) throws IOException {
        for (String list : List.of("configuration", "commandline")) {
            Path bundles = folder.resolve(list).resolve("org.eclipse.equinox.simpleconfigurator/bundles.info");
            Files.write(bundles, Files.readAllLines(bundles).stream().filter(line -> !line.startsWith(prefix)).toList());
        }
        Files.copy(folder.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"), folder.resolve("commandline/chosen-from.info"),
                StandardCopyOption.REPLACE_EXISTING);
        delete(folder.resolve("commandline/org.eclipse.osgi"));
        delete(folder.resolve("commandline/org.eclipse.core.runtime"));
    }

    /** Sets a variable for all programs from now on. */
    void set(String variable, String value) {
        environment.put(variable, value);
    }

    Run run(String script, String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile(home, "output", ".txt");
        Path errors = Files.createTempFile(home, "errors", ".txt");
        Process process = start(output, errors, script, arguments);
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IOException("It did not end: " + script + ' ' + List.of(arguments));
        }
        return new Run(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8), Files.readString(errors, StandardCharsets.UTF_8));
    }

    Process start(Path output, Path errors, String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(folder.resolve(script).toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("HOME", home.toString());
        builder.environment().remove("XDG_DATA_HOME");
        builder.environment().put("JAVA_TOOL_OPTIONS", "\"-Duser.home=" + home + '"');
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            files.sorted((one, other) -> other.compareTo(one)).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
