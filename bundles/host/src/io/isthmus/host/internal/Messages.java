package io.isthmus.host.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Closed;
    public static String Deaf;
    public static String Ended;
    public static String FileChanged;
    public static String FileMissing;
    public static String Flooded;
    public static String Full;
    public static String Leaked;
    public static String LeakedProcesses;
    public static String NoId;
    public static String NoMessage;
    public static String NoSuchObject;
    public static String NotImplemented;
    public static String NotInstalled;
    public static String NotStarted;
    public static String NotUnderstood;
    public static String OutOfMemory;
    public static String PluginFailed;
    public static String Silent;
    public static String Threw;
    public static String TooLarge;
    public static String TooLong;
    public static String Undeclared;
    public static String Unheard;
    public static String Unopened;
    public static String Unreadable;

    static {
        NLS.initializeMessages("io.isthmus.host.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
