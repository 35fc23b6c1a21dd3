package io.isthmus.benchmarks.driver;

import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What later plans write to Entra's directory, Exchange Online and Active Directory, against what the published scripts
 * write for the same. docs/benchmarks.md counts those.
 */
final class LaterPlansBenchmark {

    private static final Map<String, Long> WRITES_OF_THE_SCRIPTS = Map.of("rotation", 4L, "repair", 4L, "clean-up", 2L);

    private final Installation installation;
    private final Report report;

    LaterPlansBenchmark(Installation installation, Report report) {
        this.installation = installation;
        this.report = report;
    }

    void run() throws Exception {
        Properties counted = new MeasuredApplication(installation, "laterPlans").run(installation.work().resolve("later-plans"));
        for (String plan : List.of("rotation", "repair", "clean-up")) {
            long script = WRITES_OF_THE_SCRIPTS.get(plan);
            report.medians("writes of the " + plan, new long[] { Long.parseLong(counted.getProperty(plan)) }, new long[] { script }, "writes",
                    (script - 1.0) / script);
        }
    }
}
