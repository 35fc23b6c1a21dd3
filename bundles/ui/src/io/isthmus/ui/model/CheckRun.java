package io.isthmus.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.sdk.check.Finding;

/**
 * What the checks found so far.
 *
 * @param running  whether checks run now
 * @param findings what was found, in the order in which it was found
 * @param report   the whole report, once the run is over
 * @since 1.0
 */
public record CheckRun(boolean running, List<Finding> findings, Optional<CheckReport> report) {

    /** No check was run. */
    public static final CheckRun NONE = new CheckRun(false, List.of(), Optional.empty());

    /** Copies the list. */
    public CheckRun {
        findings = List.copyOf(findings);
    }

    /** The same with one more finding. */
    CheckRun found(Finding finding) {
        List<Finding> more = new ArrayList<>(findings);
        more.add(finding);
        return new CheckRun(running, more, report);
    }

    /** Whether a check was run, or runs. */
    public boolean begun() {
        return running || report.isPresent();
    }
}
