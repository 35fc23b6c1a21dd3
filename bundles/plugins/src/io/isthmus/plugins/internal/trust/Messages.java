package io.isthmus.plugins.internal.trust;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Added;
    public static String BadPgp;
    public static String Changed;
    public static String Damaged;
    public static String Expired;
    public static String ExpiredAdvice;
    public static String NoKey;
    public static String NotForCode;
    public static String NotForCodeAdvice;
    public static String NotOfFile;
    public static String NotYet;
    public static String PrivateKey;
    public static String Revoked;
    public static String RevokedAdvice;
    public static String RevokedPgpKey;
    public static String TakenOut;
    public static String TamperedAdvice;
    public static String TooLarge;
    public static String UnknownAdvice;
    public static String UnknownCertificate;
    public static String UnknownPgpKey;
    public static String Weak;
    public static String WeakAdvice;

    static {
        NLS.initializeMessages("io.isthmus.plugins.internal.trust.messages", Messages.class);
    }

    private Messages() {
    }
}
