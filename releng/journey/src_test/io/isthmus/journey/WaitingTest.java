package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.snapshot.HybridPair;

/** What a plan changed and takes its time keeps those waiting whom it concerns, for as long as it stands. */
class WaitingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = { "two-tenants", "two-forests" })
    void thatThePlanForOnePairTakesItsTimeKeepsNoOtherPairWaiting(String scenario) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, scenario)) {
            MainJob job = new MainJob(folder, scenario, contoso.emulator());
            List<HybridPair> pairs = job.look().pairs();
            job.apply(job.planFor(1, "hybrid.setup", Map.of()));
            CheckReport report = job.check();
            assertEquals(List.of(), waiting(report, pairs.get(0)));
            assertFalse(waiting(report, pairs.get(1)).isEmpty());
        }
    }

    private static List<String> waiting(CheckReport report, HybridPair pair) {
        return report.results().stream().filter(result -> result.pair().equals(pair))
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.outcome() == Outcome.WAITING).map(Finding::message).toList();
    }
}
