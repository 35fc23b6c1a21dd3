package io.isthmus.cli.internal.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.text.Moments;

/** A run of checks for a person: grouped by what to do. */
public final class CheckText {

    private CheckText() {
    }

    /** The findings and how many checks ended how. */
    public static List<String> lines(CheckReport report) {
        List<Finding> findings = report.findings();
        List<String> lines = new ArrayList<>();
        group(lines, Messages.CheckText_Now, findings, finding -> finding.outcome() == Outcome.FAIL
                && finding.severity().compareTo(Severity.ERROR) >= 0);
        group(lines, Messages.CheckText_Soon, findings, finding -> finding.outcome() == Outcome.FAIL
                && finding.severity() == Severity.WARNING);
        group(lines, Messages.CheckText_Waiting, findings, finding -> finding.outcome() == Outcome.WAITING);
        group(lines, Messages.CheckText_NotSeen, findings, finding -> finding.outcome().unseen());
        group(lines, Messages.CheckText_ToKnow, findings, finding -> finding.outcome() == Outcome.FAIL
                && finding.severity() == Severity.INFORMATION);
        lines.add(counts(report));
        return lines;
    }

    private static void group(List<String> lines, String title, List<Finding> findings, Predicate<Finding> which) {
        List<Finding> group = findings.stream().filter(which)
                .sorted(Comparator.comparing(Finding::severity).reversed()).toList();
        if (group.isEmpty()) {
            return;
        }
        lines.add(title);
        for (Finding finding : group) {
            String until = finding.until().map(time -> " " + NLS.bind(Messages.CheckText_Until,
                    Moments.text(time, ZoneId.systemDefault()))).orElse("");
            lines.add("  " + finding.message() + until);
            finding.remediation().ifPresent(plan -> lines.add("      " + NLS.bind(Messages.CheckText_Plan, plan.plan())));
            if (finding.remediation().isEmpty() && !finding.advice().isBlank()) {
                lines.add("      " + finding.advice());
            }
        }
        lines.add("");
    }

    private static String counts(CheckReport report) {
        return NLS.bind(Messages.CheckText_Counts, new Object[] {
                count(report, outcome -> outcome == Outcome.PASS), count(report, outcome -> outcome == Outcome.FAIL),
                count(report, outcome -> outcome == Outcome.WAITING), count(report, Outcome::unseen),
                count(report, outcome -> outcome == Outcome.NOT_APPLICABLE)});
    }

    private static long count(CheckReport report, Predicate<Outcome> which) {
        return report.results().stream().map(CheckResult::outcome).filter(which).count();
    }
}
