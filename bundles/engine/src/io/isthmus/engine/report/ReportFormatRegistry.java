package io.isthmus.engine.report;

import java.util.List;

import io.isthmus.engine.extension.Registry;
import io.isthmus.sdk.report.ReportFormat;

/**
 * The report formats that are installed: the extension point {@code io.isthmus.sdk.reportFormats}.
 *
 * @since 1.0
 */
public interface ReportFormatRegistry extends Registry<ReportFormatDescriptor, ReportFormat> {

    /** Those that write findings, in the order of their ids. */
    default List<ReportFormatDescriptor> ofFindings() {
        return all().stream().filter(format -> format.subject() == ReportFormatDescriptor.Subject.FINDINGS).toList();
    }

    /** Those that write plans, in the order of their ids; not each {@linkplain ReportFormatDescriptor#fits fits}. */
    default List<ReportFormatDescriptor> ofPlans() {
        return all().stream().filter(format -> format.subject() != ReportFormatDescriptor.Subject.FINDINGS).toList();
    }
}
