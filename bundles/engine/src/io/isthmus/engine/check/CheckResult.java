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
 * @since 1.0
 */
public record CheckResult(HybridPair pair, CheckDescriptor check, Outcome outcome, List<Finding> findings,
        Duration took, boolean abandoned) {

    /** Copies the list. */
    public CheckResult {
        findings = List.copyOf(findings);
    }
}
