package io.isthmus.engine.check;

import java.time.Duration;
import java.util.List;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.snapshot.HybridPair;

/**
 * How one check ended for one pair.
 *
 * @param pair      which organization with which tenant
 * @param check     which check
 * @param outcome   the worst of its findings
 * @param findings  what it found, in the order in which it found it; at least one
 * @param took      how long it took
 * @param abandoned whether it did not end when it was asked to, and may still be running
 * @param offers    plans that plug-ins offer for what it found, beside those that it names itself
 * @since 1.0
 */
public record CheckResult(HybridPair pair, CheckDescriptor check, Outcome outcome, List<Finding> findings,
        Duration took, boolean abandoned, List<OfferedPlan> offers) {

    /** Copies the lists. */
    public CheckResult {
        findings = List.copyOf(findings);
        offers = List.copyOf(offers);
    }

    /** A result that nobody offers anything for. */
    public CheckResult(HybridPair pair, CheckDescriptor check, Outcome outcome, List<Finding> findings, Duration took,
            boolean abandoned) {
        this(pair, check, outcome, findings, took, abandoned, List.of());
    }

    /** The same with what is offered for it. */
    public CheckResult offering(List<OfferedPlan> plans) {
        return new CheckResult(pair, check, outcome, findings, took, abandoned, plans);
    }

    /** What is offered for one of its findings. */
    public List<OfferedPlan> offersFor(Finding finding) {
        return offers.stream().filter(offer -> offer.finding().equals(finding)).toList();
    }
}
