package io.isthmus.hybridapp.ui.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String MapCanvas_name;
    public static String TrustMapPresenter_agrees;
    public static String TrustMapPresenter_disagrees;
    public static String TrustMapPresenter_empty;
    public static String TrustMapPresenter_notRead;
    public static String TrustMapPresenter_summary;
    public static String TrustMapPresenter_waits;
    public static String TrustMapView_advice;
    public static String TrustMapView_attempted;
    public static String TrustMapView_exporting;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
