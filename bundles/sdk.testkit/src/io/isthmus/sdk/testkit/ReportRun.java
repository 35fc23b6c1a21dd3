package io.isthmus.sdk.testkit;

import java.time.ZoneId;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;

/**
 * What a report format is given when it writes once; nobody asks it to end.
 *
 * @param report what the document is made of
 * @param zone   the zone that times are shown in
 * @since 1.0
 */
public record ReportRun(Report report, ZoneId zone) implements ReportContext {

    /** Writes in the caller's thread; what the format throws reaches the caller. */
    public static byte[] write(ReportFormat format, Report report, ZoneId zone) {
        return format.write(new ReportRun(report, zone));
    }

    @Override
    public Cancel cancel() {
        return Cancel.never();
    }
}
