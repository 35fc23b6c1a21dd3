package io.isthmus.benchmarks.driver;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A million sign-ins taken into the store, and once more, against what DuckDB's own reader takes for the columns alone. */
final class SignInBenchmark {

    private static final List<String> BUNDLES = List.of("io.isthmus.signins_", "io.isthmus.json_", "io.isthmus.sdk_",
            "org.duckdb.duckdb_jdbc_", "com.github.luben.zstd-jni_", "org.eclipse.osgi_",
            "com.fasterxml.jackson.core.jackson-core_", "com.fasterxml.jackson.core.jackson-databind_",
            "com.fasterxml.jackson.core.jackson-annotations_", "com.fasterxml.jackson.datatype.jackson-datatype-jdk8_",
            "com.fasterxml.jackson.datatype.jackson-datatype-jsr310_");
    private static final int ROUNDS = 3;

    private final Installation installation;
    private final Report report;

    SignInBenchmark(Installation installation, Report report) {
        this.installation = installation;
        this.report = report;
    }

    void run() throws Exception {
        List<String> classes = new ArrayList<>(List.of(installation.jar().toString()));
        BUNDLES.forEach(bundle -> classes.add(installation.plugin(bundle).toString()));
        Path result = installation.work().resolve("signins.result");
        new Program(List.of(Program.JAVA_HOME.resolve("bin/java").toString(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "-cp", String.join(File.pathSeparator, classes),
                "io.isthmus.benchmarks.internal.signins.SignInImport", String.valueOf(ROUNDS),
                installation.work().resolve("signins").toString(), result.toString()), Map.of(),
                installation.work().resolve("signins.log")).run();
        List<String> lines = Files.readAllLines(result);
        long[][] rounds = lines.stream().limit(ROUNDS)
                .map(line -> List.of(line.split(" ")).stream().mapToLong(Long::parseLong).toArray()).toArray(long[][]::new);
        report.medians("sign-in import", Report.column(rounds, 0), Report.column(rounds, 1), "ms", 1 / 0.35);
        report.medians("sign-in import again", Report.column(rounds, 2), Report.column(rounds, 0), "ms", 0.8);
        report.medians("sign-in columns", Report.column(rounds, 3), new long[] {60, 60, 60}, "bytes a row", 1);
        report.explain(lines.getLast());
    }
}
