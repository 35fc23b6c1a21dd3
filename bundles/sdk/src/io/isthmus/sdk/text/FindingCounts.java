package io.isthmus.sdk.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;

/**
 * How many findings stand how, in words that are the same wherever findings are told: in the window, on the command line
 * and on the page that is handed on.
 *
 * @since 1.0
 */
public final class FindingCounts {

    private FindingCounts() {
    }

    /**
     * The counts in one line, such as "11 findings of 6 checks need you \u00B7 3 waiting \u00B7 14 passed". Findings are
     * counted and not checks, since one check can find several things; what there is none of is left out.
     *
     * @param findings all of them
     * @return empty where there is no finding
     */
    public static String text(Collection<Finding> findings) {
        if (findings.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of(needing(findings)));
        count(parts, Messages.FindingCounts_waiting, findings, finding -> finding.outcome() == Outcome.WAITING);
        count(parts, Messages.FindingCounts_couldNotLook, findings, finding -> finding.outcome().unseen());
        count(parts, Messages.FindingCounts_toKnow, findings,
                finding -> finding.outcome() == Outcome.FAIL && finding.severity() == Severity.INFORMATION);
        count(parts, Messages.FindingCounts_passed, findings, finding -> finding.outcome() == Outcome.PASS);
        count(parts, Messages.FindingCounts_notApplicable, findings,
                finding -> finding.outcome() == Outcome.NOT_APPLICABLE);
        return String.join(" \u00B7 ", parts);
    }

    private static String needing(Collection<Finding> findings) {
        List<Finding> needing = findings.stream().filter(FindingCounts::needsPerson).toList();
        long checks = needing.stream().map(Finding::check).distinct().count();
        if (needing.isEmpty()) {
            return Messages.FindingCounts_noneNeedsYou;
        }
        if (needing.size() == 1) {
            return Messages.FindingCounts_oneNeedsYou;
        }
        return NLS.bind(checks == 1 ? Messages.FindingCounts_needYouOfOne : Messages.FindingCounts_needYou,
                needing.size(), checks);
    }

    private static boolean needsPerson(Finding finding) {
        return finding.outcome() == Outcome.FAIL && finding.severity() != Severity.INFORMATION;
    }

    private static void count(List<String> parts, String words, Collection<Finding> findings,
            Predicate<Finding> which) {
        long number = findings.stream().filter(which).count();
        if (number > 0) {
            parts.add(NLS.bind(words, number));
        }
    }
}
