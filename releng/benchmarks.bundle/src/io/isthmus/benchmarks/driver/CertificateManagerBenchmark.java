package io.isthmus.benchmarks.driver;

import java.util.Properties;
import java.util.stream.IntStream;

/**
 * What the Certificate Manager waits for in an organization of two hundred servers with twenty certificates each, against
 * what its slowest server takes to tell its own. docs/benchmarks.md tells how long the others take.
 */
final class CertificateManagerBenchmark {

    private final Installation installation;
    private final Report report;

    CertificateManagerBenchmark(Installation installation, Report report) {
        this.installation = installation;
        this.report = report;
    }

    void run() throws Exception {
        Properties measured = new MeasuredApplication(installation, "certificateManager")
                .run(installation.work().resolve("certificate-manager"), "rounds=" + Report.RUNS);
        int[] all = IntStream.range(0, Report.RUNS).toArray();
        int[] last = { Report.RUNS - 1 };
        report.pairs("certificate manager", longs(measured, "took", all), longs(measured, "needed", all), "ms", 1.5);
        report.explain(measured.getProperty("latencies") + "; the slowest one first in the list, ever later, and last");
        report.tell("read once more in the same session", longs(measured, "again", last), longs(measured, "needed", last), "ms");
    }

    private static long[] longs(Properties measured, String name, int[] rounds) {
        return IntStream.of(rounds).mapToLong(round -> Long.parseLong(measured.getProperty(round + "." + name))).toArray();
    }
}
