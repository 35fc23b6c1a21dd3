package io.isthmus.benchmarks.driver;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures the built product against bare references, alternated in one run, and prints ratios of medians.
 * <p>
 * Usage: {@code java -cp JAR io.isthmus.benchmarks.driver.Benchmarks PRODUCT WORK CHECK [PART...]}, where JAR is the
 * benchmarks' own bundle, WORK is a folder that is emptied, CHECK says whether a missed target fails, and the parts are
 * those that are measured: all where none is named.
 */
public final class Benchmarks {

    private static final long SIGN_INS = 10_000_000;
    private static final int WRONG_INPUT = 2;
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("window", (installation, report) -> new WindowBenchmark(installation, report).run());
        PARTS.put("command-line", (installation, report) -> new CommandLineBenchmark(installation, report).run());
        PARTS.put("host", (installation, report) -> new HostBenchmark(installation, report).run());
        PARTS.put("main-job", (installation, report) -> new MainJobBenchmark(installation, report).run());
        PARTS.put("later-plans", (installation, report) -> new LaterPlansBenchmark(installation, report).run());
        PARTS.put("manager", (installation, report) -> new CertificateManagerBenchmark(installation, report).run());
        PARTS.put("certificates", (installation, report) -> new CertificateBenchmark(installation, report).run());
        PARTS.put("imports", (installation, report) -> new SignInBenchmark(installation, report).imports());
        PARTS.put("queries", (installation, report) -> new SignInBenchmark(installation, report).queries());
        PARTS.put("sync", (installation, report) -> new SignInBenchmark(installation, report).fetching());
        PARTS.put("unlimited-sync", (installation, report) -> new SignInBenchmark(installation, report).unlimited());
        PARTS.put("viewer", (installation, report) -> new SignInViewerBenchmark(installation, report, SIGN_INS).run());
    }

    private Benchmarks() {
    }

    /** Some figures. */
    @FunctionalInterface
    private interface Part {
        void run(Installation installation, Report report) throws Exception;
    }

    /** Runs them. What an earlier run left stays where a part is named that there is not. */
    public static void main(String[] arguments) throws Exception {
        List<String> named = List.of(arguments).subList(3, arguments.length);
        if (!PARTS.keySet().containsAll(named)) {
            System.err.println("There are these parts: " + String.join(", ", PARTS.keySet()));
            System.exit(WRONG_INPUT);
        }
        Path jar = Path.of(Benchmarks.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Installation installation = Installation.make(Path.of(arguments[0]), jar, Path.of(arguments[1]));
        Report report = new Report();
        for (Map.Entry<String, Part> part : PARTS.entrySet()) {
            if (named.isEmpty() || named.contains(part.getKey())) {
                part.getValue().run(installation, report);
            }
        }
        System.exit(report.missed() && Boolean.parseBoolean(arguments[2]) ? 1 : 0);
    }
}
