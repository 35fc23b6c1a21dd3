package io.isthmus.cli.internal.play;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.HybridPair;

class MainJobTest {

    private static final HybridPair PAIR = new HybridPair(Optional.empty(), Optional.empty(), "x");
    private static final HybridPair OTHER = new HybridPair(Optional.of("other"), Optional.empty(), "y");

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    private static Finding finding(Outcome outcome, Direction direction) {
        Resource resource = new Resource(Side.ENTRA, "entra.applications", "", "Application");
        return outcome == Outcome.WAITING ? Finding.waiting(Severity.ERROR, resource, direction, "waits", NOW)
                : Finding.of(outcome, Severity.ERROR, resource, direction, "so");
    }

    private static CheckReport report(Finding... findings) {
        List<CheckResult> results = List.of(findings).stream().map(finding -> new CheckResult(
                PAIR, new CheckDescriptor("one", "", "", "", "", false,
                        Duration.ofSeconds(1), Set.of(), Set.of(), List.of(), Set.of()),
                finding.outcome(), List.of(finding.by("one")), Duration.ZERO, false)).toList();
        return new CheckReport("s", results, NOW, NOW);
    }

    @Test
    void itIsWhatThePlanMends() {
        Finding fails = finding(Outcome.FAIL, Direction.BOTH);
        assertEquals(Set.of("one"), MainJob.of(report(fails.mendedBy(Remediation.of(MainJob.PLAN))), PAIR).checks());
        assertEquals(Set.of(), MainJob.of(report(fails, fails.mendedBy(Remediation.of("other"))), PAIR).checks());
        assertEquals(Set.of(), MainJob.of(report(fails.mendedBy(Remediation.of(MainJob.PLAN))), OTHER).checks());
    }

    @Test
    void waitingIsLeftAtFirstAndNotAtTheEnd() {
        MainJob job = new MainJob(PAIR, Set.of("one"));
        CheckReport waits = report(finding(Outcome.WAITING, Direction.BOTH));
        assertEquals(List.of(), job.notMended(waits, true));
        assertEquals(List.of("WAITING one: waits"), job.notMended(waits, false));
        assertEquals(List.of(), job.notMended(report(finding(Outcome.PASS, Direction.BOTH)), false));
        assertEquals(1, job.notMended(report(finding(Outcome.SKIPPED, Direction.BOTH)), true).size());
        assertEquals(1, job.notMended(report(finding(Outcome.FAIL, Direction.BOTH)), true).size());
    }

    @Test
    void whatIsConfiguredOrGoesTheOtherWayProvesNothing() {
        Finding there = finding(Outcome.PASS, Direction.ON_PREMISES_TO_CLOUD);
        assertTrue(MainJob.proofs(report(there)).isEmpty());
        assertTrue(MainJob.proofs(report(finding(Outcome.PASS, Direction.CLOUD_TO_ON_PREMISES).proven())).isEmpty());
        assertEquals(List.of("so"), MainJob.proofs(report(there.proven())));
    }

    @Test
    void differencesArePointedAt() {
        Value one = Value.members().with("a", Value.members().with("x/y", Value.of(1)).with("same", Value.of(2)));
        Value other = Value.members().with("a", Value.members().with("x/y", Value.of(3)).with("same", Value.of(2)))
                .with("b", Value.of(true));
        assertEquals(List.of("/a/x~1y", "/b"), Differences.between(one, other, "").toList());
        assertEquals(List.of(), Differences.between(one, one, "").toList());
    }
}
