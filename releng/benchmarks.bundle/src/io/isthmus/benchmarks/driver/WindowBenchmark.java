package io.isthmus.benchmarks.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * From the start of the script to the usable window, and the memory that is resident once it idles, against a bare
 * workbench of the same bundles. The time of the processors is told beside the time on the clock: it depends less on what
 * else the machine does.
 */
final class WindowBenchmark {

    private static final List<String> BARE = List.of("-application", "io.isthmus.benchmarks.bareWindow");

    private final Installation installation;
    private final Report report;

    WindowBenchmark(Installation installation, Report report) {
        this.installation = installation;
        this.report = report;
    }

    /** What one start gave. */
    private record Start(long milliseconds, long processorMilliseconds, long kilobytes) {
    }

    void run() throws Exception {
        long[][] ours = new long[3][Report.RUNS];
        long[][] bare = new long[3][Report.RUNS];
        for (int run = -1; run < Report.RUNS; run++) {
            Start one = start("ours", List.of());
            Start other = start("bare", BARE);
            if (run >= 0) {
                note(ours, run, one);
                note(bare, run, other);
            }
        }
        report.medians("start-up", ours[0], bare[0], "ms", 1.25);
        report.tell("of the processors' time", ours[1], bare[1], "ms");
        report.medians("memory", ours[2], bare[2], "kB", 1.5);
    }

    private static void note(long[][] values, int run, Start start) {
        values[0][run] = start.milliseconds();
        values[1][run] = start.processorMilliseconds();
        values[2][run] = start.kilobytes();
    }

    private Start start(String kind, List<String> arguments) throws IOException, InterruptedException {
        Path work = installation.work();
        Path result = work.resolve(kind + ".result");
        Files.deleteIfExists(result);
        List<String> command = new ArrayList<>(List.of(installation.copy().resolve("isthmus-window").toString(), "-data", work.resolve(kind + ".data").toString()));
        command.addAll(arguments);
        Path log = work.resolve(kind + ".log");
        new Program(command, Map.of("JAVA_TOOL_OPTIONS",
                "-Disthmus.benchmark.started=" + System.currentTimeMillis() + " -Disthmus.benchmark.result=" + result), log).run();
        if (!Files.exists(result)) {
            throw new IllegalStateException("The window did not become usable: " + log);
        }
        long[] values = Arrays.stream(Files.readString(result).split(" ")).mapToLong(Long::parseLong).toArray();
        return new Start(values[0], values[1], values[2]);
    }
}
