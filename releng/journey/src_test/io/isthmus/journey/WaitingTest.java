package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.rule.SettlingKeys;
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

    /** No test call goes to Microsoft Graph: neither where it answers nor consent to it is proven by one that goes to EWS. */
    @Test
    void whatIsOfMicrosoftGraphIsConfiguredAndNeverProven() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, "graph-stage")) {
            MainJob job = new MainJob(folder, "graph-stage", contoso.emulator());
            job.watch(true);
            job.apply(job.plan("graph.stage", Map.of()));
            contoso.advance(Duration.ofHours(25));
            assertGraphConfigured(job.watch(false), 5);
            job.apply(job.plan("graph.off", Map.of()));
            contoso.advance(Duration.ofHours(25));
            assertGraphConfigured(job.watch(true), 5);
        }
    }

    private static void assertGraphConfigured(WatchRound round, int count) {
        List<TimedEffect> graph = round.effects().stream().filter(one -> Set.of(SettlingKeys.GRAPH_ADDRESS,
                SettlingKeys.GRAPH_CONSENT).contains(one.effect().key())).toList();
        assertEquals(count, graph.size(), graph::toString);
        for (TimedEffect effect : graph) {
            assertEquals(TimedEffect.State.CONFIGURED, effect.state(), effect::toString);
            assertTrue(effect.findings().stream().noneMatch(finding ->
                    finding.message().contains("full_access_as_app")), effect::toString);
        }
    }

    private static List<String> waiting(CheckReport report, HybridPair pair) {
        return report.results().stream().filter(result -> result.pair().equals(pair))
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.outcome() == Outcome.WAITING).map(Finding::message).toList();
    }
}
