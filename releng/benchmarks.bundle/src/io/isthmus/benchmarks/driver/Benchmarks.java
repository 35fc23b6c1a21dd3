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

    private Benchmarks() {
    }

    /** Some figures. */
    @FunctionalInterface
    private interface Part {
        void run() throws Exception;
    }

    /** Runs them. */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(Benchmarks.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> named = List.of(arguments).subList(3, arguments.length);
        Report report = new Report();
        Installation installation = Installation.make(Path.of(arguments[0]), jar, Path.of(arguments[1]));
        Map<String, Part> parts = parts(installation, report);
        if (!parts.keySet().containsAll(named)) {
            System.err.println("There are these parts: " + String.join(", ", parts.keySet()));
            System.exit(WRONG_INPUT);
        }
        for (Map.Entry<String, Part> part : parts.entrySet()) {
            if (named.isEmpty() || named.contains(part.getKey())) {
                part.getValue().run();
            }
        }
        System.exit(report.missed() && Boolean.parseBoolean(arguments[2]) ? 1 : 0);
    }

    private static Map<String, Part> parts(Installation installation, Report report) {
        SignInBenchmark signIns = new SignInBenchmark(installation, report);
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("window", new WindowBenchmark(installation, report)::run);
        parts.put("command-line", new CommandLineBenchmark(installation, report)::run);
        parts.put("main-job", new MainJobBenchmark(installation, report)::run);
        parts.put("later-plans", new LaterPlansBenchmark(installation, report)::run);
        parts.put("manager", new CertificateManagerBenchmark(installation, report)::run);
        parts.put("certificates", new CertificateBenchmark(installation, report)::run);
        parts.put("imports", signIns::imports);
        parts.put("queries", signIns::queries);
        parts.put("sync", signIns::fetching);
        parts.put("unlimited-sync", signIns::unlimited);
        parts.put("viewer", new SignInViewerBenchmark(installation, report, SIGN_INS)::run);
        return parts;
    }
}
