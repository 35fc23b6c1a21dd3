package io.isthmus.signins.ui.internal.proof;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String FirstSignIns_job;
    public static String FirstSignIns_stopped;
    public static String FirstSignIns_title;
    public static String ProofColumns_address;
    public static String ProofColumns_appId;
    public static String ProofColumns_application;
    public static String ProofColumns_credential;
    public static String ProofColumns_ends;
    public static String ProofColumns_failed;
    public static String ProofColumns_first;
    public static String ProofColumns_firstSuccess;
    public static String ProofColumns_keyId;
    public static String ProofColumns_last;
    public static String ProofColumns_lastSuccess;
    public static String ProofColumns_server;
    public static String ProofColumns_standing;
    public static String ProofColumns_subject;
    public static String ProofColumns_succeeded;
    public static String ProofColumns_thumbprint;
    public static String ProofPresenter_asking;
    public static String ProofPresenter_cut;
    public static String ProofPresenter_fetched;
    public static String ProofPresenter_noStore;
    public static String ProofPresenter_none;
    public static String ProofPresenter_nothingFetched;
    public static String ProofPresenter_shared;
    public static String ProofPresenter_unused;
    public static String ProofView_stop;
    public static String ProofView_table;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
