package io.isthmus.report.internal.findings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.report.internal.html.Html;
import io.isthmus.report.internal.html.Page;
import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.FindingsExporter;
import io.isthmus.sdk.text.FindingCounts;
import io.isthmus.sdk.text.Moments;

/** Findings as a page: the sentence, the counts, then groups by what to do. */
public final class HtmlFindings implements FindingsExporter {

    @Override
    public String id() {
        return "html";
    }

    @Override
    public String title() {
        return Messages.Html;
    }

    @Override
    public String extension() {
        return "html";
    }

    @Override
    public byte[] export(FindingsDocument document, ZoneId zone) {
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
        findings.forEach(finding -> finding(html, document, finding, zone));
    }

    private static void finding(Html html, FindingsDocument document, Finding finding, ZoneId zone) {
        html.open("div", ("finding " + Group.of(finding).style()).strip());
        html.text("p", finding.message());
        html.styled("p", "quiet", Stream.of(document.titles().getOrDefault(finding.check(), finding.check()),
                finding.resource().name(), direction(finding.direction()),
                finding.basis() == Basis.PROVEN ? Messages.SeenToBeSo : Messages.ConfiguredSo,
                finding.until().map(until -> NLS.bind(Messages.Until, Moments.text(until, zone))).orElse(""))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" \u00B7 ")));
        if (!finding.advice().isEmpty()) {
            html.text("p", finding.advice());
        }
        if (!finding.evidence().isEmpty()) {
            html.open("table").row("th", List.of(Messages.Seen, Messages.Value, Messages.Expected, Messages.From));
            finding.evidence().forEach(evidence -> html.row("td", row(evidence, zone)));
            html.close("table");
        }
        html.close("div");
    }

    private static List<String> row(Evidence evidence, ZoneId zone) {
        String from = evidence.at().map(at -> evidence.origin() + ", " + Moments.text(at, zone))
                .orElse(evidence.origin());
        return List.of(evidence.label(), text(evidence.value()),
                evidence.expected().map(HtmlFindings::text).orElse(""), from);
    }

    private static String text(Value value) {
        return value.text().orElseGet(() -> Codec.write(value, false));
    }

    private static String direction(Direction direction) {
        return switch (direction) {
            case ON_PREMISES_TO_CLOUD -> Messages.ToCloud;
            case CLOUD_TO_ON_PREMISES -> Messages.ToOnPremises;
            case BOTH -> "";
        };
    }
}
