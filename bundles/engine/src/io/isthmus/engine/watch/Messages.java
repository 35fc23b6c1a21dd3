package io.isthmus.engine.watch;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String WatchWords_Act;
    public static String WatchWords_Broken;
    public static String WatchWords_ByEntra;
    public static String WatchWords_ByOnPremises;
    public static String WatchWords_ByOnline;
    public static String WatchWords_Configured;
    public static String WatchWords_LastSeen;
    public static String WatchWords_NeverSeen;
    public static String WatchWords_NotKnown;
    public static String WatchWords_NotThere;
    public static String WatchWords_Object;
    public static String WatchWords_OneOf;
    public static String WatchWords_Part;
    public static String WatchWords_Proven;
    public static String WatchWords_Scope;
    public static String WatchWords_Untested;
    public static String WatchWords_Waiting;

    static {
        NLS.initializeMessages("io.isthmus.engine.watch.messages", Messages.class);
    }

    private Messages() {
    }
}
