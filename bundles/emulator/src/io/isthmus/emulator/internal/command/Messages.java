package io.isthmus.emulator.internal.command;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Carried;
    public static String CarriedBefore;
    public static String Ended;
    public static String HowToEnd;
    public static String NoRequest;
    public static String NoRequestFile;
    public static String NoThumbprint;
    public static String NotNumber;
    public static String NotSpeed;
    public static String ServedElsewhere;
    public static String Serving;
    public static String Signed;
    public static String WasReset;

    static {
        NLS.initializeMessages("io.isthmus.emulator.internal.command.messages", Messages.class);
    }

    private Messages() {
    }
}
