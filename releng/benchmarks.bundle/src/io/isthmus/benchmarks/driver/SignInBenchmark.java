package io.isthmus.benchmarks.driver;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A million sign-ins taken into the store, and once more, against what DuckDB's own reader takes for the columns alone;
 * what a viewer asks of ten million, against the same typed into DuckDB; and fetching from the emulator at its limit,
 * against that limit;
 * and where there is none, against the Graph SDK's PageIterator.
 */
final class SignInBenchmark {

    private static final int ROUNDS = 3;
    private static final int QUERY_ROUNDS = 15;
    private static final long ROWS = 10_000_000;
    /** Five requests in ten seconds, a thousand sign-ins each. */
    private static final long ALLOWED_A_SECOND = 500;
    private static final String PAGE_ANYWHERE = "page anywhere";

    private final Installation installation;
    private final Report report;
    private final SignInPrograms programs;

    SignInBenchmark(Installation installation, Report report) {
        this.installation = installation;
        this.report = report;
        programs = new SignInPrograms(installation);
    }

    /** Against what the service allows in the same time, by its own clock. */
    void fetching() throws Exception {
        Properties noted = new MeasuredApplication(installation, "fetchedSignIns").run(installation.work().resolve("fetching"));
        long rows = Long.parseLong(noted.getProperty("rows"));
        report.medians("sign-in sync", new long[] {Long.parseLong(noted.getProperty("took"))},
                new long[] {rows * 1000 / ALLOWED_A_SECOND}, "ms", 1 / 0.97);
        report.explain(noted.getProperty("what"));
    }

    /** Where no limit holds it up, against going over the same log with Microsoft's SDK. */
    void unlimited() throws Exception {
        List<String> classes = new ArrayList<>(List.of(installation.jar().toString()));
        classes.add(installation.plugin("io.isthmus.entra_").resolve("lib") + File.separator + '*');
        Properties noted = new MeasuredApplication(installation, "unlimitedSignIns").run(installation.work().resolve("unlimited"),
                "classpath=" + String.join(File.pathSeparator, classes));
        report.medians("sign-in sync without a limit", new long[] {Long.parseLong(noted.getProperty("took"))},
                new long[] {Long.parseLong(noted.getProperty("loop"))}, "ms", 1 / 8.0);
        report.explain(noted.getProperty("what"));
    }

    void imports() throws Exception {
        List<String> lines = programs.result("SignInImport", String.valueOf(ROUNDS));
        long[][] rounds = lines.stream().limit(ROUNDS).map(line -> numbers(line)).toArray(long[][]::new);
        report.medians("sign-in import", Report.column(rounds, 0), Report.column(rounds, 1), "ms", 1 / 0.35);
        report.medians("sign-in import again", Report.column(rounds, 2), Report.column(rounds, 0), "ms", 0.8);
        report.medians("sign-in columns", Report.column(rounds, 3), new long[] {60, 60, 60}, "bytes a row", 1);
        report.explain(lines.getLast());
    }

    void queries() throws Exception {
        for (String line : programs.result("SignInQueries", String.valueOf(QUERY_ROUNDS), String.valueOf(ROWS))) {
            String[] parts = line.split("\t");
            if (parts.length == 1) {
                report.explain(line);
            } else {
                report.medians("sign-ins: " + parts[0], numbers(parts[1]), numbers(parts[2]), "\u00b5s",
                        parts[0].startsWith(PAGE_ANYWHERE) ? 2 : 1.15);
            }
        }
    }

    private static long[] numbers(String line) {
        return List.of(line.split(" ")).stream().mapToLong(Long::parseLong).toArray();
    }
}
