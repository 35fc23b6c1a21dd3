package io.isthmus.certificates.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String CertificateColumns_agreement;
    public static String CertificateColumns_alsoUsedBy;
    public static String CertificateColumns_client;
    public static String CertificateColumns_covers;
    public static String CertificateColumns_heldBy;
    public static String CertificateColumns_key;
    public static String CertificateColumns_lifetime;
    public static String CertificateColumns_missing;
    public static String CertificateColumns_name;
    public static String CertificateColumns_notRead;
    public static String CertificateColumns_outOfPlace;
    public static String CertificateColumns_signature;
    public static String CertificateColumns_signedBy;
    public static String CertificateColumns_thumbprint;
    public static String CertificateColumns_usedFor;
    public static String CertificateColumns_validFrom;
    public static String CertificateColumns_validTo;
    public static String CertificateColumns_warnings;
    public static String CertificatesPresenter_empty;
    public static String CertificatesPresenter_namesNotAsked;
    public static String CertificatesPresenter_none;
    public static String CertificatesPresenter_reading;
    public static String CertificatesPresenter_unread;
    public static String CertificatesView_plan;
    public static String CertificatesView_show;
    public static String CertificatesView_table;
    public static String InspectFiles_inspecting;
    public static String InspectFiles_notCompared;
    public static String InspectFiles_refused;
    public static String InspectFiles_title;
    public static String InspectFiles_unread;
    public static String TextDialog_copy;
    public static String TimelineCanvas_name;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
