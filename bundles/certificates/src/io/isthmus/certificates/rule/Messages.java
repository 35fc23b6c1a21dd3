package io.isthmus.certificates.rule;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AuthKey;
    public static String Expired;
    public static String ExpiresSoon;
    public static String NeverValid;
    public static String NoClient;
    public static String NoServer;
    public static String NotCovered;
    public static String NotUnderstood;
    public static String NotYetValid;
    public static String UnusableKey;
    public static String WeakKey;
    public static String WeakSignature;

    static {
        NLS.initializeMessages("io.isthmus.certificates.rule.messages", Messages.class);
    }

    private Messages() {
    }
}
