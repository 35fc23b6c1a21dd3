package io.isthmus.benchmarks.driver;

import java.nio.file.Path;

/**
 * Measures the built product against bare references, alternated in one run, and prints ratios of medians.
 * <p>
 * Usage: {@code java -cp JAR io.isthmus.benchmarks.driver.Benchmarks PRODUCT WORK CHECK}, where JAR is the benchmarks'
 * own bundle, WORK is a folder that is emptied, and CHECK says whether a missed target fails.
 */
public final class Benchmarks {

    private static final long SIGN_INS = 10_000_000;

    private Benchmarks() {
    }

    /** Runs all. */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(Benchmarks.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Installation installation = Installation.make(Path.of(arguments[0]), jar, Path.of(arguments[1]));
        Report report = new Report();
        new WindowBenchmark(installation, report).run();
        new CommandLineBenchmark(installation, report).run();
        new MainJobBenchmark(installation, report).run();
        new LaterPlansBenchmark(installation, report).run();
        new CertificateManagerBenchmark(installation, report).run();
        new CertificateBenchmark(installation, report).run();
        new SignInBenchmark(installation, report).run();
        new SignInViewerBenchmark(installation, report, SIGN_INS).run();
        System.exit(report.missed() && Boolean.parseBoolean(arguments[2]) ? 1 : 0);
    }
}
