package io.isthmus.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.OfferedPlan;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Scope;

/**
 * What the checks found so far.
 *
 * @param running whether checks run now
 * @param judged  what was found, in the order in which it was found
 * @param report  the whole report, once the run is over
 * @param before  while checks run, what the run before found
 * @since 1.0
 */
public record CheckRun(boolean running, List<Judged> judged, Optional<CheckReport> report, List<Judged> before) {

    /** No check was run. */
    public static final CheckRun NONE = new CheckRun(false, List.of(), Optional.empty(), List.of());

    /** Copies the lists. */
    public CheckRun {
        judged = List.copyOf(judged);
        before = List.copyOf(before);
    }

    /** Checks that begin to run after these. */
    CheckRun again() {
        return new CheckRun(true, List.of(), Optional.empty(), known());
    }

    /** A run that is over. */
    static CheckRun over(CheckReport report) {
        return new CheckRun(false, report.results().stream().flatMap(result -> result.findings().stream()
                .map(finding -> new Judged(result.pair(), finding))).toList(), Optional.of(report), List.of());
    }

    /** The same with one more finding. */
    CheckRun found(Judged one) {
        List<Judged> more = new ArrayList<>(judged);
        more.add(one);
        return new CheckRun(running, more, report, before);
    }

    /** Whether a check was run, or runs. */
    public boolean begun() {
        return running || report.isPresent();
    }

    /** The plans that plug-ins offer for a finding; none while checks run. */
    public List<OfferedPlan> offers(Judged one) {
        return report.map(over -> over.offers(one.pair(), one.finding())).orElse(List.of());
    }

    /** What was found so far. */
    public List<Finding> findings() {
        return findings(judged);
    }

    /** What stands until checks that run are over: what the run before found; else what was found. */
    public List<Finding> knownFindings() {
        return findings(known());
    }

    /** The same for one pair. */
    public List<Finding> knownFindings(HybridPair pair) {
        return findings(known().stream().filter(one -> one.pair().equals(pair)).toList());
    }

    /** The same for all pairs of one organization or tenant. */
    public List<Finding> knownFindings(Scope scope) {
        return findings(known().stream()
                .filter(one -> one.pair().key(scope.side()).equals(Optional.of(scope.key()))).toList());
    }

    private List<Judged> known() {
        return running ? before : judged;
    }

    private static List<Finding> findings(List<Judged> of) {
        return of.stream().map(Judged::finding).toList();
    }

    /**
     * For which pair something was found.
     *
     * @param rather the pair that is meant where it was found for several; else the first of them
     * @return empty where it is no longer found; while checks run, what the run before found counts too
     */
    public Optional<Judged> find(Finding finding, Optional<HybridPair> rather) {
        return Stream.concat(judged.stream(), before.stream()).filter(one -> one.finding().equals(finding))
                .min(Comparator.comparing(one -> !rather.equals(Optional.of(one.pair()))));
    }
}
