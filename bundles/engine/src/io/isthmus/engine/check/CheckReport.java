package io.isthmus.engine.check;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.JudgedCheck;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What a run of checks found.
 *
 * @param snapshot id of the snapshot that was judged
 * @param results  each check for each pair, in the order of pairs and ids
 * @param started  when it began
 * @param ended    when it ended
 * @since 1.0
 */
public record CheckReport(String snapshot, List<CheckResult> results, Instant started, Instant ended) {

    /** Copies the list. */
    public CheckReport {
        results = List.copyOf(results);
    }

    /** All findings. */
    public List<Finding> findings() {
        return results.stream().flatMap(result -> result.findings().stream()).toList();
    }

    /**
     * The plans that plug-ins offer for what was found.
     *
     * @param pair    for which organization with which tenant
     * @param finding what was found
     */
    public List<OfferedPlan> offers(HybridPair pair, Finding finding) {
        return results.stream().filter(result -> result.pair().equals(pair))
                .flatMap(result -> result.offersFor(finding).stream()).toList();
    }

    /** How many checks ended how; outcomes that no check had are not in it. */
    public Map<Outcome, Long> counts() {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        results.forEach(result -> counts.merge(result.outcome(), 1L, Long::sum));
        return counts;
    }

    /**
     * What was found, to be told to somebody who was not there.
     *
     * @param judged   the snapshot that was judged
     * @param pair     which organization with which tenant, in words
     * @param dataPack version of the data pack that was judged by
     */
    public FindingsDocument document(Snapshot judged, String pair, String dataPack) {
        Map<String, JudgedCheck> checks = new LinkedHashMap<>();
        for (CheckResult result : results) {
            CheckDescriptor check = result.check();
            checks.merge(check.id(), new JudgedCheck(check.id(), check.title(), check.source(), result.outcome()),
                    CheckReport::worse);
        }
        return new FindingsDocument(judged.organization(), pair, snapshot, judged.taken(), dataPack, findings(),
                List.copyOf(checks.values()));
    }

    private static JudgedCheck worse(JudgedCheck one, JudgedCheck other) {
        return one.outcome().worse(other.outcome()) == one.outcome() ? one : other;
    }

    /** Checks that did not end when they were asked to. */
    public long abandoned() {
        return results.stream().filter(CheckResult::abandoned).count();
    }
}
