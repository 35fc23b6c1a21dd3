package io.isthmus.cli.internal.command;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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
        List<String> lines = new ArrayList<>();
        group(lines, Messages.CheckText_Now, report, finding -> finding.outcome() == Outcome.FAIL
                && finding.severity().compareTo(Severity.ERROR) >= 0);
        group(lines, Messages.CheckText_Soon, report, finding -> finding.outcome() == Outcome.FAIL
                && finding.severity() == Severity.WARNING);
        group(lines, Messages.CheckText_Waiting, report, finding -> finding.outcome() == Outcome.WAITING);
        group(lines, Messages.CheckText_NotSeen, report, finding -> finding.outcome().unseen());
        group(lines, Messages.CheckText_ToKnow, report, finding -> finding.outcome() == Outcome.FAIL
                && finding.severity() == Severity.INFORMATION);
        lines.add(counts(report));
        return lines;
    }

    private static void group(List<String> lines, String title, CheckReport report, Predicate<Finding> which) {
        Map<String, String> titles = new HashMap<>();
        report.results().forEach(result -> titles.put(result.check().id(), result.check().title()));
        List<Finding> group = report.findings().stream().filter(which)
                .sorted(Comparator.comparing(Finding::severity).reversed()).toList();
        if (group.isEmpty()) {
            return;
        }
        lines.add(title);
        Map<String, List<Finding>> bySentence = group.stream()
                .collect(Collectors.groupingBy(CheckText::sentence, LinkedHashMap::new, Collectors.toList()));
        bySentence.forEach((sentence, findings) -> {
            lines.add("  " + sentence);
            lines.addAll(next(findings.get(0)));
            List<String> checks = findings.stream().map(finding -> titles.getOrDefault(finding.check(), ""))
                    .filter(text -> !text.isEmpty()).distinct().toList();
            if (findings.get(0).outcome().unseen() && !checks.isEmpty()) {
                lines.add("      " + NLS.bind(Messages.CheckText_Needed, String.join("; ", checks)));
            }
        });
        lines.add("");
    }

    private static String sentence(Finding finding) {
        return finding.message() + finding.until().map(time -> " " + NLS.bind(Messages.CheckText_Until,
                Moments.text(time, ZoneId.systemDefault()))).orElse("");
    }

    private static List<String> next(Finding finding) {
        if (finding.remediation().isPresent()) {
            return List.of("      " + NLS.bind(Messages.CheckText_Plan, finding.remediation().get().plan()));
        }
        return finding.advice().isBlank() ? List.of() : List.of("      " + finding.advice());
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
