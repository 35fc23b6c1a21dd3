package io.isthmus.certificates.ui.internal;

/** Looks at certificate files, as dropping them on the view does. Needs no organization. */
public final class InspectFileHandler extends CertificatesHandler {

    @Override
    void execute(CertificatesView certificates) {
        certificates.inspect();
    }

    @Override
    public boolean isEnabled() {
        return true;
    }
}
