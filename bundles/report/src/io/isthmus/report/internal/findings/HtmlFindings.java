package io.isthmus.report.internal.findings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.report.internal.html.Html;
import io.isthmus.report.internal.html.Page;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.text.FindingCounts;
import io.isthmus.sdk.text.Moments;

/** Findings as a page: the sentence, the counts, then groups by what to do. */
public final class HtmlFindings implements ReportFormat {

    @Override
    public byte[] write(ReportContext context) {
        FindingsDocument document = context.findings();
        ZoneId zone = context.zone();
        String title = NLS.bind(Messages.Title, document.organization());
        Html html = new Html();
        html.text("h1", title);
        html.styled("p", "quiet", NLS.bind(Messages.Taken, new Object[] {document.pair(),
                Moments.text(document.taken(), zone), document.dataPack()}));
        html.styled("p", "lead", new Sentence().sentence(document, Optional.empty(), zone));
        html.text("p", FindingCounts.text(document.findings()));
        Stream.of(Group.values()).forEach(group -> group(html, document, group, zone));
        return Page.of(title, html);
    }

    private static Stream<Finding> of(FindingsDocument document, Group group) {
        return document.findings().stream().filter(finding -> Group.of(finding) == group);
    }

    private static void group(Html html, FindingsDocument document, Group group, ZoneId zone) {
        List<Finding> findings = of(document, group).toList();
        if (findings.isEmpty()) {
            return;
        }
        html.text("h2", group.title());
        findings.forEach(finding -> FindingSection.add(html, document, finding, zone));
    }
}
