package io.isthmus.engine.internal.check;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Cancelled;
    public static String EarlierBlind;
    public static String Needed;
    public static String NotRead;
    public static String PermissionWithRole;
    public static String Silent;
    public static String StateAbsent;
    public static String StateDenied;
    public static String StateFailed;
    public static String StateNotAsked;
    public static String StatePartial;
    public static String Threw;
    public static String TooLong;
    public static String UnknownPart;

    static {
        NLS.initializeMessages("io.isthmus.engine.internal.check.messages", Messages.class);
    }

    private Messages() {
    }
}
