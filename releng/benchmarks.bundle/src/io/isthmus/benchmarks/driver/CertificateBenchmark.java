package io.isthmus.benchmarks.driver;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Ten thousand certificates, read by the console, against the platform's own reader. */
final class CertificateBenchmark {

    private static final List<String> BUNDLES = List.of("io.isthmus.certificates_", "io.isthmus.sdk_",
            "io.isthmus.emulator_", "bcprov", "org.eclipse.osgi_");

    private final Installation installation;
    private final Report report;

    CertificateBenchmark(Installation installation, Report report) {
        this.installation = installation;
        this.report = report;
    }

    void run() throws Exception {
        List<String> classes = new ArrayList<>(List.of(installation.jar().toString()));
        BUNDLES.forEach(bundle -> classes.add(installation.plugin(bundle).toString()));
        Path result = installation.work().resolve("certificates.result");
        new Program(List.of(Program.JAVA_HOME.resolve("bin/java").toString(), "-cp",
                String.join(File.pathSeparator, classes), "io.isthmus.benchmarks.internal.certificates.CertificateReading",
                String.valueOf(Report.RUNS), result.toString()), Map.of(),
                installation.work().resolve("certificates.log")).run();
        long[][] rounds = Files.readAllLines(result).stream()
                .map(line -> List.of(line.split(" ")).stream().mapToLong(Long::parseLong).toArray()).toArray(long[][]::new);
        report.medians("certificates", Report.column(rounds, 0), Report.column(rounds, 1), "ms", 1.5);
    }
}
