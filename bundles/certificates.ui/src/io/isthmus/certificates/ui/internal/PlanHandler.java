package io.isthmus.certificates.ui.internal;

/** Makes a plan that fits the certificate that is selected. */
public final class PlanHandler extends CertificatesHandler {

    @Override
    void execute(CertificatesView certificates) {
        certificates.plan();
    }
}
