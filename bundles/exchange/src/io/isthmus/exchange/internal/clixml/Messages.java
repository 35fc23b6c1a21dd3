package io.isthmus.exchange.internal.clixml;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String At;
    public static String BadValue;
    public static String Depth;
    public static String DoubleContent;
    public static String DoubleName;
    public static String DoubleReference;
    public static String Doctype;
    public static String EndExpected;
    public static String MissingAttribute;
    public static String MissingEntryPart;
    public static String NotWellFormed;
    public static String Root;
    public static String Size;
    public static String Text;
    public static String UnknownElement;
    public static String UnknownReference;
    public static String Values;
    public static String Version;

    static {
        NLS.initializeMessages("io.isthmus.exchange.internal.clixml.messages", Messages.class);
    }

    private Messages() {
    }
}
