package io.isthmus.report.internal.findings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.FindingsSummary;
import io.isthmus.sdk.report.JudgedCheck;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Moments;

/**
 * The sentence for whoever decides: the worst that is broken and what mends it; else what waits; else what could not be
 * looked at; else whether it is proven or configured alone.
 */
public final class Sentence implements FindingsSummary {

    @Override
    public String sentence(FindingsDocument document, Optional<Plan> plan, ZoneId zone) {
        Optional<Finding> worst = worst(document);
        if (worst.isPresent()) {
            return broken(document, worst.get(), plan);
        }
        Optional<Instant> until = document.findings().stream().flatMap(finding -> finding.until().stream())
                .max(Comparator.naturalOrder());
        if (until.isPresent()) {
            long waiting = count(document, Outcome.WAITING);
            return waiting == 1 ? NLS.bind(Messages.OneWaits, Moments.text(until.get(), zone))
                    : NLS.bind(Messages.AllWaits, waiting, Moments.text(until.get(), zone));
        }
        long unseen = document.findings().stream().filter(finding -> finding.outcome().unseen()).count();
        if (document.findings().isEmpty()) {
            return Messages.NothingTold;
        }
        if (unseen > 0) {
            return unseen == 1 ? Messages.OneUnseen : NLS.bind(Messages.NotAllSeen, unseen);
        }
        return passed(document);
    }

    /** Tells how many checks ran, since a person may have chosen a few. */
    private static String passed(FindingsDocument document) {
        boolean proven = document.findings().stream().anyMatch(finding -> finding.basis() == Basis.PROVEN);
        long checks = document.checks().stream().filter(check -> check.outcome() == Outcome.PASS).count();
        if (checks == 0) {
            return Messages.NothingApplies;
        }
        if (checks == 1) {
            return proven ? Messages.ProvenOfOne : Messages.ConfiguredOfOne;
        }
        return NLS.bind(proven ? Messages.Proven : Messages.Configured, checks);
    }

    /**
     * What a plan can mend comes before what is as bad and needs a person; of equals the one whose check is shown
     * first, since checks run side by side and tell in any order.
     */
    private static Optional<Finding> worst(FindingsDocument document) {
        List<String> order = document.checks().stream().map(JudgedCheck::id).toList();
        Comparator<Finding> worstFirst = Comparator.comparing(Finding::severity).reversed()
                .thenComparing(finding -> order.indexOf(finding.check())).thenComparing(Finding::message);
        List<Finding> faults = document.findings().stream()
                .filter(finding -> finding.outcome() == Outcome.FAIL).sorted(worstFirst).toList();
        return faults.stream().filter(finding -> Group.of(finding) == Group.NOW && finding.remediation().isPresent())
                .findFirst().or(() -> faults.stream().findFirst());
    }

    private static String broken(FindingsDocument document, Finding worst, Optional<Plan> plan) {
        long others = count(document, Outcome.FAIL) - 1;
        String fault = withoutPeriod(worst.message());
        String what = fault;
        if (others == 1) {
            what = NLS.bind(Messages.AndAnother, fault);
        } else if (others > 1) {
            what = NLS.bind(Messages.AndOthers, fault, others);
        }
        Optional<Plan> mending = plan.filter(one -> mends(one, worst));
        if (mending.isEmpty()) {
            return NLS.bind(Messages.Sentence, what);
        }
        Duration settling = mending.get().steps().stream().flatMap(step -> step.settling().stream())
                .map(Settling::within).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        int count = mending.get().steps().size();
        String steps = count == 1 ? Messages.OneStep : NLS.bind(Messages.ManySteps, count);
        Object[] words = {what, steps, mended(document, mending.get()), Lengths.text(settling)};
        return NLS.bind(settling.isZero() ? Messages.MendedBy : Messages.MendedAndSettles, words);
    }

    private static boolean mends(Plan plan, Finding finding) {
        return finding.remediation().filter(one -> one.plan().equals(plan.kind())).isPresent();
    }

    /** How much of what is wrong the plan mends; the finding that is told is among it. */
    private static String mended(FindingsDocument document, Plan plan) {
        List<Finding> faults = document.findings().stream().filter(finding -> finding.outcome() == Outcome.FAIL)
                .toList();
        long mended = faults.stream().filter(finding -> mends(plan, finding)).count();
        if (mended == 1) {
            return Messages.MendsIt;
        }
        if (mended == faults.size()) {
            return Messages.MendsAll;
        }
        return mended == 2 ? Messages.MendsItAndAnother : NLS.bind(Messages.MendsItAndOthers, mended - 1);
    }

    private static String withoutPeriod(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static long count(FindingsDocument document, Outcome outcome) {
        return document.findings().stream().filter(finding -> finding.outcome() == outcome).count();
    }
}
