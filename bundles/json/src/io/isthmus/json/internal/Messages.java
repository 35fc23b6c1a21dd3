package io.isthmus.json.internal;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String At;
    public static String Empty;
    public static String ExpectedArray;
    public static String ExpectedBoolean;
    public static String ExpectedNumber;
    public static String ExpectedObject;
    public static String ExpectedText;
    public static String ExpectedWhole;
    public static String Missing;
    public static String NotA;
    public static String NumberRange;
    public static String Place;
    public static String Refused;
    public static String TooMany;
    public static String Trailing;
    public static String UnknownConstant;
    public static String UnknownKind;
    public static String Unreadable;

    static {
        NLS.initializeMessages("io.isthmus.json.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
