package io.isthmus.ui.model;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Elsewhere_changed;
    public static String Elsewhere_changedBy;
    public static String Elsewhere_read;
    public static String Elsewhere_reset;
    public static String Elsewhere_watched;
    public static String Elsewhere_writing;
    public static String SideStatuses_server;
    public static String SideStatuses_servers;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
