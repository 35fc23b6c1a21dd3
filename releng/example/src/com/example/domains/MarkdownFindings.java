package com.example.domains;

import java.nio.charset.StandardCharsets;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;

/** Writes what checks found as Markdown. */
public final class MarkdownFindings implements ReportFormat {

    @Override
    public byte[] write(ReportContext context) {
        FindingsDocument document = context.findings();
        StringBuilder page = new StringBuilder("# ").append(document.organization()).append("\n\n");
        for (Finding finding : document.findings()) {
            context.cancel().check();
            page.append("- ").append(finding.outcome()).append(": ").append(finding.message()).append('\n');
        }
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }
}
