package io.isthmus.report.internal.plan;

import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.request.DocumentRequest;

/** The document that a plan writes, where it writes one and does nothing else: to be handed on without applying it. */
public final class TransferExporter implements ReportFormat {

    @Override
    public byte[] write(ReportContext context) {
        return DocumentRequest.bytes(context.planned().plan().documents().getFirst());
    }
}
