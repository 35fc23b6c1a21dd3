package io.isthmus.console.ui.internal.explorer;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ExplorerPresenter_connecting;
    public static String ExplorerPresenter_empty;
    public static String ExplorerPresenter_filtered;
    public static String ExplorerPresenter_reading;
    public static String ExplorerTree_reading;
    public static String ExplorerView_filter;
    public static String ExplorerView_name;
    public static String NodeStates_absent;
    public static String NodeStates_denied;
    public static String NodeStates_failed;
    public static String NodeStates_findings;
    public static String NodeStates_notAsked;
    public static String NodeStates_oneFinding;
    public static String NodeStates_partial;
    public static String NodeStates_read;
    public static String NodeStates_waiting;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
