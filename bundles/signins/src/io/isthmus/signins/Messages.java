package io.isthmus.signins;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String SyncText_fetched;
    public static String SyncText_fetching;
    public static String SyncText_left;
    public static String SyncText_missed;
    public static String SyncText_pace;
    public static String SyncText_paused;
    public static String SyncText_reached;
    public static String SyncText_throttled;
    public static String SyncText_tryingAgain;

    static {
        NLS.initializeMessages("io.isthmus.signins.messages", Messages.class);
    }

    private Messages() {
    }
}
