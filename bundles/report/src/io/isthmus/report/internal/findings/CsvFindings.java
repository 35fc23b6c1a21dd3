package io.isthmus.report.internal.findings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;

/**
 * Findings as a table (RFC 4180, UTF-8 with a byte order mark, since spreadsheets read others in the machine's own code
 * page). A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class CsvFindings implements ReportFormat {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    @Override
    public byte[] write(ReportContext context) {
        StringBuilder table = new StringBuilder(BYTE_ORDER_MARK);
        append(table, List.of("check", "outcome", "severity", "side", "part", "resource", "message", "direction",
                "basis", "until", "plan", "advice", "evidence"));
        context.findings().findings().forEach(finding -> append(table, row(finding)));
        return table.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> row(Finding finding) {
        return List.of(finding.check(), finding.outcome().name(), finding.severity().name(),
                finding.resource().side().name(), finding.resource().part(), finding.resource().name(),
                finding.message(), finding.direction().name(), finding.basis().name(),
                finding.until().map(Instant::toString).orElse(""),
                finding.remediation().map(remediation -> remediation.plan()).orElse(""), finding.advice(),
                finding.evidence().stream().map(evidence -> evidence.label() + ": "
                        + evidence.value().text().orElse("")).collect(Collectors.joining("; ")));
    }

    private static void append(StringBuilder table, List<String> cells) {
        table.append(cells.stream().map(CsvFindings::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
