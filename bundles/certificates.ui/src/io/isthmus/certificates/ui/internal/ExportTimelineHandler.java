package io.isthmus.certificates.ui.internal;

/** Writes the timeline as SVG. */
public final class ExportTimelineHandler extends CertificatesHandler {

    @Override
    void execute(CertificatesView certificates) {
        certificates.export();
    }
}
