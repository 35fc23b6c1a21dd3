package io.isthmus.engine.report;

import java.time.ZoneId;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.report.Report;

/**
 * Writes documents in the formats that are installed. Safe for use by many threads.
 *
 * @since 1.0
 */
public interface ReportWriter {

    /**
     * Writes.
     *
     * @param format one of the {@link ReportFormatRegistry}, made for such a report
     * @param report what the document is made of
     * @param zone   the zone that times are shown in
     * @return the whole document
     * @throws SourceException                     where the format's class cannot be made or fails; names the format
     * @throws io.isthmus.sdk.CancelledException   where a cancel was asked for
     */
    byte[] write(ReportFormatDescriptor format, Report report, ZoneId zone, Cancel cancel) throws SourceException;
}
