import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Measures the built product against bare references, alternated in one run, and prints ratios of medians.
 * <p>
 * Usage: {@code java Benchmarks.java PRODUCT BUNDLE_TARGET WORK CHECK}, where BUNDLE_TARGET holds the jar of the
 * benchmark's bundle and CHECK says whether a missed target fails.
 */
class Benchmarks {

    private static final int RUNS = 5;
    private static final String BUNDLES = "org.eclipse.equinox.simpleconfigurator/bundles.info";
    private static final List<String> BARE = List.of("org.eclipse.osgi", "org.eclipse.equinox.simpleconfigurator",
            "org.eclipse.equinox.common", "org.eclipse.equinox.registry", "org.eclipse.equinox.app", "org.eclipse.equinox.preferences",
            "org.osgi.service.prefs");

    private final Path product;
    private final Path bundle;
    private final Path work;
    private boolean missed;

    private Benchmarks(Path product, Path bundle, Path work) {
        this.product = product;
        this.bundle = bundle;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Path target = Path.of(arguments[1]);
        Path bundle;
        try (Stream<Path> jars = Files.list(target)) {
            bundle = jars.filter(jar -> jar.getFileName().toString().matches("io\\.isthmus\\.benchmarks-.*SNAPSHOT\\.jar")).findFirst().orElseThrow();
        }
        Path work = Path.of(arguments[2]);
        delete(work);
        Files.createDirectories(work);
        Benchmarks benchmarks = new Benchmarks(Path.of(arguments[0]), bundle, work);
        benchmarks.window();
        benchmarks.commandLine();
        System.exit(benchmarks.missed && Boolean.parseBoolean(arguments[3]) ? 1 : 0);
    }

    private void window() throws Exception {
        Path installation = work.resolve("window");
        copy(product, installation);
        Path jar = Files.copy(bundle, installation.resolve("plugins/io.isthmus.benchmarks.jar"));
        Files.writeString(installation.resolve("configuration").resolve(BUNDLES),
                bundleLine(installation.relativize(jar).toString()) + '\n', StandardOpenOption.APPEND);

        long[][] ours = new long[2][RUNS];
        long[][] bare = new long[2][RUNS];
        for (int run = -1; run < RUNS; run++) {
            long[] one = usable(installation, "ours", List.of());
            long[] other = usable(installation, "bare", List.of("-application", "io.isthmus.benchmarks.bareWindow"));
            for (int i = 0; i < 2 && run >= 0; i++) {
                ours[i][run] = one[i];
                bare[i][run] = other[i];
            }
        }
        ratio("start-up", ours[0], bare[0], "ms", 1.25);
        ratio("memory", ours[1], bare[1], "kB", 1.5);
    }

    /** Milliseconds to the usable window, and kilobytes that are resident when it idles. */
    private long[] usable(Path installation, String kind, List<String> arguments) throws Exception {
        Path result = work.resolve(kind + ".result");
        Files.deleteIfExists(result);
        List<String> command = new ArrayList<>(List.of(installation.resolve("isthmus-window").toString(), "-data", work.resolve(kind + ".data").toString()));
        command.addAll(arguments);
        run(command, Map.of("JAVA_TOOL_OPTIONS", "-Disthmus.benchmark.started=" + System.currentTimeMillis() + " -Disthmus.benchmark.result=" + result), kind);
        if (!Files.exists(result)) {
            throw new IllegalStateException("The window did not become usable: " + work.resolve(kind + ".log"));
        }
        return Arrays.stream(Files.readString(result).split(" ")).mapToLong(Long::parseLong).toArray();
    }

    private void commandLine() throws Exception {
        Path bare = bareEquinox();
        List<String> ourCommand = List.of(product.resolve("isthmus").toString(), "--version");
        List<String> bareCommand = List.of("sh", "-c", "exec \"$0\" \"$@\"", Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "@" + product.resolve("isthmus.options"), "-Dosgi.configuration.area.readOnly=true", "-jar", launcher().toString(), "-configuration", bare.toString(),
                "-application", "io.isthmus.benchmarks.bareCommandLine", "-nosplash", "-data", "@none");
        List<String> warm = new ArrayList<>(bareCommand);
        warm.remove("-Dosgi.configuration.area.readOnly=true");
        run(warm, Map.of(), "bare-command-line");
        long[] ours = new long[RUNS];
        long[] reference = new long[RUNS];
        for (int run = -1; run < RUNS; run++) {
            long one = time(ourCommand, "our-command-line");
            long other = time(bareCommand, "bare-command-line");
            if (run >= 0) {
                ours[run] = one;
                reference[run] = other;
            }
        }
        ratio("command line", ours, reference, "ms", 1.3);
    }

    private long time(List<String> command, String log) throws Exception {
        long start = System.nanoTime();
        run(command, Map.of(), log);
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    /** A configuration with the framework, the registry and the application model, and nothing else. */
    private Path bareEquinox() throws IOException {
        Path configuration = work.resolve("bare");
        Files.createDirectories(configuration.resolve(BUNDLES).getParent());
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(product.resolve("configuration").resolve(BUNDLES))) {
            String[] fields = line.split(",");
            if (BARE.contains(fields[0])) {
                boolean start = fields[0].equals("org.eclipse.equinox.app") || Boolean.parseBoolean(fields[4]);
                lines.add(String.join(",", fields[0], fields[1], product.resolve(fields[2]).toUri().toString(), fields[3], Boolean.toString(start)));
            }
        }
        lines.add(bundleLine(bundle.toUri().toString()));
        Files.write(configuration.resolve(BUNDLES), lines);
        List<String> config = new ArrayList<>(Files.readAllLines(product.resolve("commandline/config.ini")));
        config.replaceAll(line -> line.startsWith("osgi.framework=") ? "osgi.framework=" + framework().toUri().toString().replace(":", "\\:") : line);
        Files.write(configuration.resolve("config.ini"), config);
        return configuration;
    }

    /** The line of the benchmark's bundle; its version has to be the very one of the jar. */
    private String bundleLine(String location) throws IOException {
        try (JarFile jar = new JarFile(bundle.toFile())) {
            return String.join(",", "io.isthmus.benchmarks", jar.getManifest().getMainAttributes().getValue("Bundle-Version"), location, "4", "false");
        }
    }

    private Path launcher() {
        return plugin("org.eclipse.equinox.launcher_");
    }

    private Path framework() {
        return plugin("org.eclipse.osgi_");
    }

    private Path plugin(String prefix) {
        try (Stream<Path> plugins = Files.list(product.resolve("plugins"))) {
            return plugins.filter(file -> file.getFileName().toString().startsWith(prefix)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<String> command, Map<String, String> environment, String log) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(work.resolve(log + ".log").toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IllegalStateException("It did not end: " + command);
        }
        if (process.exitValue() != 0) {
            throw new IllegalStateException("It ended with " + process.exitValue() + ": " + command + "; see " + work.resolve(log + ".log"));
        }
    }

    private void ratio(String name, long[] ours, long[] reference, String unit, double target) {
        long our = median(ours);
        long other = median(reference);
        double ratio = (double) our / other;
        missed |= ratio > target;
        System.out.printf(Locale.ROOT, "ratio %s %.2f (at most %.2f%s): %d %s against %d %s, medians of %d, runs %s against %s%n", name, ratio, target,
                ratio > target ? ", MISSED" : "", our, unit, other, unit, RUNS, Arrays.toString(ours), Arrays.toString(reference));
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
