package io.isthmus.cli.internal.play;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.snapshot.HybridPair;

/**
 * The main job's part of a run of checks: those checks whose findings the plan mends.
 *
 * @param pair   which organization with which tenant; others have a main job of their own
 * @param checks their ids
 */
record MainJob(HybridPair pair, Set<String> checks) {

    static final String PLAN = "hybrid.setup";

    /** Copies the set. */
    MainJob {
        checks = Set.copyOf(checks);
    }

    /** What must be mended, as the checks found it before. */
    static MainJob of(CheckReport before, HybridPair pair) {
        return new MainJob(pair, before.results().stream().filter(result -> result.pair().equals(pair))
                .flatMap(result -> result.findings().stream()).filter(finding -> finding.outcome() == Outcome.FAIL)
                .filter(finding -> finding.remediation().map(Remediation::plan).equals(Optional.of(PLAN)))
                .map(Finding::check).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Its checks that ended neither well nor, where that is allowed, waiting. */
    List<String> notMended(CheckReport report, boolean mayWait) {
        return report.results().stream()
                .filter(result -> result.pair().equals(pair) && checks.contains(result.check().id()))
                .filter(result -> result.outcome() == Outcome.FAIL || result.outcome().unseen()
                        || !mayWait && result.outcome() == Outcome.WAITING)
                .flatMap(result -> messages(result).stream()).toList();
    }

    private static List<String> messages(CheckResult result) {
        return result.findings().stream().filter(finding -> finding.outcome() == result.outcome())
                .map(finding -> finding.outcome() + " " + finding.check() + ": " + finding.message()).toList();
    }

    /** What proves that calls from on-premises reach the cloud. */
    static List<String> proofs(CheckReport report) {
        return report.findings().stream().filter(finding -> finding.basis() == Basis.PROVEN
                && finding.outcome() == Outcome.PASS && finding.direction() != Direction.CLOUD_TO_ON_PREMISES)
                .map(Finding::message).toList();
    }
}
