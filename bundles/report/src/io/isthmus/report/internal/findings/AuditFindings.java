package io.isthmus.report.internal.findings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.report.internal.html.Html;
import io.isthmus.report.internal.html.Page;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.text.FindingCounts;
import io.isthmus.sdk.text.Moments;

/**
 * Findings as a record for an auditor: what was examined and by which documents, how each check ended, all findings with
 * their evidence, what the record does not show, and room to sign.
 */
public final class AuditFindings implements ReportFormat {

    @Override
    public byte[] write(ReportContext context) {
        FindingsDocument document = context.findings();
        ZoneId zone = context.zone();
        String title = NLS.bind(Messages.AuditTitle, document.organization());
        Html html = new Html();
        html.text("h1", title);
        html.styled("p", "lead", new Sentence().sentence(document, Optional.empty(), zone));
        html.text("p", FindingCounts.text(document.findings()));
        scope(html, document, zone);
        checks(html, document);
        html.text("h2", Messages.AuditFindings);
        document.findings().forEach(finding -> FindingSection.add(html, document, finding, zone));
        html.text("h2", Messages.AuditLimits).list(limits(document));
        signatures(html);
        return Page.of(title, html);
    }

    private static void scope(Html html, FindingsDocument document, ZoneId zone) {
        html.text("h2", Messages.AuditScope).open("table")
                .row("td", List.of(Messages.AuditExamined, document.pair()))
                .row("td", List.of(Messages.AuditReadAt, Moments.text(document.taken(), zone)))
                .row("td", List.of(Messages.AuditSnapshot, document.snapshot()))
                .row("td", List.of(Messages.AuditDataPack, document.dataPack()))
                .close("table");
    }

    private static void checks(Html html, FindingsDocument document) {
        html.text("h2", Messages.AuditChecks).open("table")
                .row("th", List.of(Messages.AuditCheck, Messages.AuditOutcome, Messages.AuditRule));
        document.checks().forEach(check -> html.row("td", List.of(check.title(), words(check.outcome()),
                check.source())));
        html.close("table");
    }

    private static String words(Outcome outcome) {
        return switch (outcome) {
            case PASS -> Messages.Passed;
            case FAIL -> Messages.AuditFailed;
            case WAITING -> Messages.Waiting;
            case NOT_APPLICABLE -> Messages.AuditNotApplicable;
            case PARTIAL -> Messages.AuditPartial;
            case SKIPPED, CANCELLED, ERROR -> Messages.CouldNotLook;
        };
    }

    private static List<String> limits(FindingsDocument document) {
        boolean unseen = document.checks().stream().anyMatch(check -> check.outcome().unseen());
        return Stream.of(Optional.of(Messages.AuditLimitMoment), Optional.of(Messages.AuditLimitPast),
                Optional.of(Messages.AuditLimitUnseen).filter(text -> unseen)).flatMap(Optional::stream).toList();
    }

    private static void signatures(Html html) {
        html.text("h2", Messages.AuditSignatures).open("table", "sign")
                .row("th", List.of(Messages.AuditRole, Messages.AuditName, Messages.AuditDate, Messages.AuditSignature))
                .row("td", List.of(Messages.AuditExaminedBy, "", "", ""))
                .row("td", List.of(Messages.AuditReviewedBy, "", "", "")).close("table");
    }
}
