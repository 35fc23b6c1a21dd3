package io.isthmus.benchmarks.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToLongFunction;

/**
 * The main job and a snapshot of both sides, with the demo organization in another process and 100 ms on the way of each
 * request, against the requests that each run could not but wait for. docs/benchmarks.md tells what those are.
 */
final class MainJobBenchmark {

    private static final String LATENCY = "PT0.1S";
    private static final String SCENARIO = "fresh-hybrid";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    /** What the published script writes to the directory for the same. */
    private static final long WRITES_OF_THE_SCRIPT = 12;

    private final Installation installation;
    private final Report report;

    MainJobBenchmark(Installation installation, Report report) {
        this.installation = installation;
        this.report = report;
    }

    void run() throws Exception {
        List<Properties> runs = new ArrayList<>();
        for (int run = 0; run < Report.RUNS; run++) {
            runs.add(run(run));
        }
        int job = report.pairs("main job", longs(runs, "next.job.took"), longs(runs, "next.job.needed"), "ms", 1.2);
        report.explain("the chain of that run, each with when it was asked and how long the organization took:");
        report.explain(lines(runs.get(job), "next.job.chain."));
        report.tell("the first one in a process", longs(runs, "first.job.took"), longs(runs, "first.job.needed"), "ms");
        int snapshot = report.pairs("snapshot", longs(runs, "next.snapshot.took"), longs(runs, "next.snapshot.needed"), "ms", 1.3);
        Properties middle = runs.get(snapshot);
        report.explain("%s cmdlets on %s shells: %s ms for each shell; the slowest part beside them:".formatted(middle.get("next.snapshot.cmdlets"),
                middle.get("next.snapshot.shells"), middle.get("next.snapshot.shellTime")));
        report.explain(lines(middle, "next.snapshot.chain."));
        report.tell("the first one in a process", longs(runs, "first.snapshot.took"), longs(runs, "first.snapshot.needed"), "ms");
        long[] script = new long[runs.size()];
        Arrays.fill(script, WRITES_OF_THE_SCRIPT);
        report.medians("writes to the directory", longs(runs, "next.job.writes"), script, "writes",
                (WRITES_OF_THE_SCRIPT - 1.0) / WRITES_OF_THE_SCRIPT);
    }

    private static long[] longs(List<Properties> runs, String name) {
        ToLongFunction<Properties> number = run -> Long.parseLong(run.getProperty(name));
        return runs.stream().mapToLong(number).toArray();
    }

    private static List<String> lines(Properties run, String prefix) {
        return run.stringPropertyNames().stream().filter(name -> name.startsWith(prefix)).sorted().map(run::getProperty).toList();
    }

    private Properties run(int number) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(installation.work().resolve("job-" + number));
        Process organization = serve(folder, MeasuredApplication.profile(folder));
        try {
            return new MeasuredApplication(installation, "mainJob").run(folder, "latency=" + LATENCY);
        } finally {
            organization.destroy();
            organization.waitFor();
        }
    }

    private Process serve(Path folder, Path profile) throws IOException, InterruptedException {
        Path serving = profile.resolve("organizations").resolve("contoso-" + SCENARIO).resolve("demo").resolve("serving.json");
        Path log = folder.resolve("organization.log");
        Process process = new Program(List.of(installation.product().resolve("isthmus").toString(), "demo", "serve", SCENARIO, "--profile",
                profile.toString()), Map.of(), log).start();
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.exists(serving)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroy();
                throw new IllegalStateException("The demo organization is not served: " + log);
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        return process;
    }
}
