package io.isthmus.sdk.report;

/**
 * Writes findings or a plan as a document: a page, a table, a script to run by hand, a request to sign. Declared
 * through the extension point {@code io.isthmus.sdk.reportFormats}, which names what the document is made of and what
 * its file is called. One instance is made for each document; it needs a public constructor without parameters. It
 * runs in any thread.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface ReportFormat {

    /**
     * Writes. The same report makes the same document. What it throws reaches the person as a sentence that names the
     * format, and nothing is written.
     *
     * @param context what it is given
     * @return the whole document; text is UTF-8
     * @throws io.isthmus.sdk.CancelledException where a cancel was asked for
     */
    byte[] write(ReportContext context);
}
