package io.isthmus.engine.internal.right;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Activate;
    public static String May;
    public static String MayNot;
    public static String MayNotAtAll;
    public static String MayNothing;
    public static String MayOwner;
    public static String MembersMay;
    public static String NoPrincipal;
    public static String NobodySignedIn;
    public static String NotSeen;
    public static String NotWrittenDown;
    public static String Or;
    public static String Scoped;
    public static String UnknownRole;

    static {
        NLS.initializeMessages("io.isthmus.engine.internal.right.messages", Messages.class);
    }

    private Messages() {
    }
}
