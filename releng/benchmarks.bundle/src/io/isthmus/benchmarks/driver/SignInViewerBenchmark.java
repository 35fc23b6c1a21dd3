package io.isthmus.benchmarks.driver;

import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The view of the sign-ins over very many, with a heap of 512 MB: the longest that the thread of the widgets is taken while
 * somebody scrolls and filters, against 50 ms; and what the process holds after, against before.
 */
public final class SignInViewerBenchmark {

    private static final long LONGEST_MICROSECONDS = 50_000;
    private static final int SCROLLS = 10_000;
    private static final int FILTERS = 500;

    private final Installation installation;
    private final Report report;
    private final long rows;

    SignInViewerBenchmark(Installation installation, Report report, long rows) {
        this.installation = installation;
        this.report = report;
        this.rows = rows;
    }

    /**
     * Runs this one alone.
     * <p>
     * Usage: {@code java -cp JAR io.isthmus.benchmarks.driver.SignInViewerBenchmark PRODUCT WORK ROWS}, as for
     * {@link Benchmarks}.
     */
    public static void main(String[] arguments) throws Exception {
        Path jar = Path.of(SignInViewerBenchmark.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Installation installation = Installation.make(Path.of(arguments[0]), jar, Path.of(arguments[1]));
        new SignInViewerBenchmark(installation, new Report(), Long.parseLong(arguments[2])).run();
    }

    void run() throws Exception {
        Path folder = installation.work().resolve("FilledStore");
        new SignInPrograms(installation).result("FilledStore", String.valueOf(rows));
        Properties noted = noted(folder);
        long processor = Math.max(number(noted, "scrolling.processor"), number(noted, "filtering.processor"));
        report.medians("sign-in viewer: longest handler", new long[] {processor}, new long[] {LONGEST_MICROSECONDS}, "µs", 1);
        report.explain(String.format(Locale.ROOT, "by the thread's own time of the processor, over %d sign-ins; by the clock, on "
                + "which all else counts that the machine does:", rows));
        for (String phase : List.of("idle", "opening", "scrolling", "filtering")) {
            report.explain(String.format(Locale.ROOT, "%-9s longest %6.1f ms by the clock, %5.1f ms of the processor", phase,
                    number(noted, phase + ".clock") / 1000.0, number(noted, phase + ".processor") / 1000.0));
        }
        compare(noted, "heap", "kB", 1.25);
        compare(noted, "handles", "of them", 1.05);
        report.tell("resident", new long[] {number(noted, "after.resident")}, new long[] {number(noted, "before.resident")}, "kB");
    }

    private void compare(Properties noted, String what, String unit, double target) {
        report.medians("sign-in viewer: " + what + " after " + SCROLLS + " scrolls and " + FILTERS + " filters",
                new long[] {number(noted, "after." + what)}, new long[] {number(noted, "before." + what)}, unit, target);
    }

    private static long number(Properties noted, String name) {
        return Long.parseLong(noted.getProperty(name));
    }

    private Properties noted(Path folder) throws Exception {
        Path result = folder.resolve("result.properties");
        List<String> command = List.of(Program.JAVA_HOME.resolve("bin/java").toString(),
                "@" + installation.copy().resolve("isthmus-window.options"), "-Xmx512m",
                "-Disthmus.benchmark.profile=" + MeasuredApplication.profile(folder), "-Disthmus.benchmark.result=" + result,
                "-Disthmus.benchmark.rows=" + rows, "-Disthmus.benchmark.scrolls=" + SCROLLS,
                "-Disthmus.benchmark.filters=" + FILTERS, "-jar", installation.launcherOfCopy().toString(), "-application",
                "io.isthmus.benchmarks.viewedSignIns", "-nosplash", "-data", folder.resolve("window").toString());
        new Program(command, Map.of(), folder.resolve("viewedSignIns.log")).run();
        Properties noted = new Properties();
        try (Reader reader = Files.newBufferedReader(result)) {
            noted.load(reader);
        }
        return noted;
    }
}
