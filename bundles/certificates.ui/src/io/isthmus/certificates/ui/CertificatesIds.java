package io.isthmus.certificates.ui;

/**
 * Ids of the view and the commands of the certificates, as they stand in plugin.xml.
 *
 * @since 1.0
 */
public final class CertificatesIds {

    /** The certificates that matter on both sides. */
    public static final String CERTIFICATES_VIEW = "io.isthmus.certificates.ui.certificates"; //$NON-NLS-1$
    /** Looks at a certificate file. */
    public static final String INSPECT_COMMAND = "io.isthmus.certificates.ui.inspectFile"; //$NON-NLS-1$
    /** Makes a plan that fits the certificate that is selected. */
    public static final String PLAN_COMMAND = "io.isthmus.certificates.ui.plan"; //$NON-NLS-1$

    private CertificatesIds() {
    }
}
