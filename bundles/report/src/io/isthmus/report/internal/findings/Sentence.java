package io.isthmus.report.internal.findings;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.report.internal.html.Moments;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.FindingsSummary;

/**
 * The sentence for whoever decides: the worst that is broken and what mends it; else what waits; else what could not be
 * looked at; else whether it is proven or configured alone.
 */
public final class Sentence implements FindingsSummary {

    private static final Comparator<Finding> WORST = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.remediation().isPresent());

    @Override
    public String sentence(FindingsDocument document, Optional<Plan> plan, ZoneId zone) {
        Optional<Finding> worst = worst(document.findings());
        if (worst.isPresent()) {
            return broken(document, worst.get(), plan);
        }
        Optional<Instant> until = document.findings().stream().flatMap(finding -> finding.until().stream())
                .max(Comparator.naturalOrder());
        if (until.isPresent()) {
            return NLS.bind(Messages.AllWaits, count(document, Outcome.WAITING), Moments.text(until.get(), zone));
        }
        long unseen = document.findings().stream().filter(finding -> finding.outcome().unseen()).count();
        if (unseen > 0 || document.findings().isEmpty()) {
            return NLS.bind(Messages.NotAllSeen, unseen);
        }
        boolean proven = document.findings().stream().anyMatch(finding -> finding.basis() == Basis.PROVEN);
        return proven ? Messages.Proven : Messages.Configured;
    }

    /** What a plan can mend comes before what is as bad and needs a person. */
    private static Optional<Finding> worst(List<Finding> findings) {
        Optional<Finding> mended = findings.stream().filter(finding -> Group.of(finding) == Group.NOW)
                .filter(finding -> finding.remediation().isPresent()).max(Comparator.comparing(Finding::severity));
        return mended.or(() -> findings.stream().filter(finding -> finding.outcome() == Outcome.FAIL).max(WORST));
    }

    private static String broken(FindingsDocument document, Finding worst, Optional<Plan> plan) {
        long others = count(document, Outcome.FAIL) - 1;
        String what = others > 0
                ? NLS.bind(Messages.AndOthers, withoutPeriod(worst.message()), others) : withoutPeriod(worst.message());
        if (plan.isEmpty()) {
            return NLS.bind(Messages.Sentence, what);
        }
        Duration settling = plan.get().steps().stream().flatMap(step -> step.settling().stream())
                .map(Settling::within).max(Comparator.naturalOrder()).orElse(Duration.ZERO);
        int steps = plan.get().steps().size();
        return settling.isZero() ? NLS.bind(Messages.MendedBy, what, steps)
                : NLS.bind(Messages.MendedAndSettles, new Object[] {what, steps, Moments.text(settling)});
    }

    private static String withoutPeriod(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static long count(FindingsDocument document, Outcome outcome) {
        return document.findings().stream().filter(finding -> finding.outcome() == outcome).count();
    }
}
