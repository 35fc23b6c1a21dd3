package io.isthmus.report.internal.findings;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.report.internal.html.Html;
import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.text.Moments;

/** A finding on a page: what is said, by which check, what to do, and the evidence with where it comes from. */
final class FindingSection {

    private FindingSection() {
    }

    static void add(Html html, FindingsDocument document, Finding finding, ZoneId zone) {
        html.open("div", ("finding " + Group.of(finding).style()).strip());
        html.text("p", finding.message());
        html.styled("p", "quiet", Stream.of(document.title(finding.check()),
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
                evidence.expected().map(FindingSection::text).orElse(""), from);
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
