package io.isthmus.hybridapp.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String MapCanvas_name;
    public static String MatrixPresenter_count;
    public static String MatrixPresenter_empty;
    public static String MatrixPresenter_organization;
    public static String MatrixPresenter_reading;
    public static String MatrixPresenter_round;
    public static String MatrixPresenter_summary;
    public static String MatrixPresenter_summaryOne;
    public static String MatrixPresenter_tenant;
    public static String MatrixView_details;
    public static String MatrixView_endRound;
    public static String MatrixView_next;
    public static String MatrixView_plan;
    public static String MatrixView_planForAll;
    public static String MatrixView_select;
    public static String MatrixView_table;
    public static String TrustMapPresenter_agrees;
    public static String TrustMapPresenter_disagrees;
    public static String TrustMapPresenter_empty;
    public static String TrustMapPresenter_notRead;
    public static String TrustMapPresenter_summary;
    public static String TrustMapPresenter_waits;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
