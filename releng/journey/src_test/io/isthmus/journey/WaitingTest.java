package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;

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

    /** No test call goes to Microsoft Graph: one that goes to EWS proves neither where it answers nor consent to it. */
    @Test
    void whatIsOfMicrosoftGraphIsConfiguredAndNeverProven() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, "graph-stage")) {
            MainJob job = new MainJob(folder, "graph-stage", contoso.emulator());
            job.watch(true);
            job.apply(job.plan("graph.stage", Map.of()));
            contoso.advance(Duration.ofHours(25));
            WatchRound staged = job.watch(false);
            assertEquals(List.of(), staged.drifts(), "servers that are too old read the override, too");
            assertGraphConfigured(staged, 5);
            job.apply(job.plan("graph.off", Map.of()));
            contoso.advance(Duration.ofHours(25));
            assertGraphConfigured(job.watch(true), 5);
        }
    }

    /** A server that cannot go by the override reads it in its own time and says so: nobody changed anything then. */
    @Test
    void whatServersMakeOfOurOverrideLaterIsNobodyElsesChange() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, "graph-stage")) {
            MainJob job = new MainJob(folder, "graph-stage", contoso.emulator());
            job.watch(true);
            job.apply(job.plan("graph.stage", Map.of()));
            job.watch(true);
            contoso.advance(Duration.ofHours(25));
            WatchRound later = job.watch(true);
            assertEquals(List.of(), later.drifts());
            assertTrue(later.own().stream().anyMatch(own -> own.deviation().of(Parts.SERVER_OVERRIDES)),
                    later.own()::toString);
        }
    }

    /** What we took back ourselves is neither waited for nor broken; the rollback's own effects are. */
    @Test
    void whatALaterPlanOfOursTookBackNeitherWaitsNorIsBroken() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, "half-done")) {
            MainJob job = new MainJob(folder, "half-done", contoso.emulator());
            job.watch(true);
            Plan setup = job.plan();
            job.apply(setup);
            assertTrue(waited(job.watch(true)).contains(setup.id()));
            Plan rollback = job.plan("rollback", Map.of());
            job.apply(rollback);
            List<TimedEffect> left = job.watch(true).effects();
            assertEquals(List.of(), left.stream().filter(effect -> Set.of(SettlingKeys.OVERRIDE,
                    SettlingKeys.AUTH_SERVER).contains(effect.effect().key())).toList());
            assertTrue(left.stream().anyMatch(effect -> effect.plan().equals(rollback.id())), left::toString);
            contoso.advance(Duration.ofHours(25));
            List<TimedEffect> over = job.watch(true).effects();
            assertFalse(over.isEmpty());
            assertEquals(List.of(), over.stream().filter(effect -> effect.state() == TimedEffect.State.BROKEN)
                    .toList());
        }
    }

    @Test
    void nobodyWaitsForConsentToAnApplicationThatWeDeleted() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, "fresh-hybrid")) {
            MainJob job = new MainJob(folder, "fresh-hybrid", contoso.emulator());
            job.watch(true);
            Plan made = job.plan("app.create", Map.of());
            job.apply(made);
            assertTrue(waited(job.watch(true)).contains(made.id()));
            job.applyForGood(job.plan("app.delete", Map.of("force", Value.of(true))));
            assertFalse(waited(job.watch(true)).contains(made.id()));
        }
    }

    @Test
    void whatSomebodyTookBackMeanwhileIsNotWaitedForEither() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, "fresh-hybrid")) {
            MainJob job = new MainJob(folder, "fresh-hybrid", contoso.emulator());
            job.watch(true);
            job.apply(job.plan());
            TimedEffect pointed = of(job.watch(true), SettlingKeys.AUTH_SERVER).getFirst();
            job.send(CmdletRequest.onPremises("Set-AuthServer").with("Identity", pointed.effect().resource())
                    .with("ApplicationIdentifier", Value.none()));
            WatchRound round = job.watch(true);
            assertEquals(1, round.drifts().size());
            assertEquals(List.of(), of(round, SettlingKeys.AUTH_SERVER));
            assertFalse(of(round, SettlingKeys.EWS_ACCESS).isEmpty(), "it stands, and waits");
        }
    }

    private static List<UUID> waited(WatchRound round) {
        return round.effects().stream().map(TimedEffect::plan).toList();
    }

    private static List<TimedEffect> of(WatchRound round, String key) {
        return round.effects().stream().filter(effect -> effect.effect().key().equals(key)).toList();
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
