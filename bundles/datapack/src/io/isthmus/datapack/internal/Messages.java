package io.isthmus.datapack.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Address;
    public static String DoubleKey;
    public static String FileMissing;
    public static String FileTooLarge;
    public static String Format;
    public static String KeyMissing;
    public static String ListMissing;
    public static String Malformed;
    public static String NotJson;
    public static String OlderThanBuiltIn;
    public static String Order;
    public static String Refused;
    public static String TextMissing;
    public static String TruthMissing;
    public static String Unreadable;

    static {
        NLS.initializeMessages("io.isthmus.datapack.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
