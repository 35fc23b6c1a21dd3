package io.isthmus.certificates.inspection;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Authority;
    public static String ChainOpen;
    public static String ChainWhole;
    public static String Covers;
    public static String CoversFor;
    public static String Differs;
    public static String Field;
    public static String File;
    public static String Issuer;
    public static String IssuerSelf;
    public static String IssuerSelfRefuted;
    public static String IssuerSelfUnchecked;
    public static String Key;
    public static String KeyDigest;
    public static String KeyUsage;
    public static String Names;
    public static String NotAfter;
    public static String NotBefore;
    public static String NotOpened;
    public static String PurposeAny;
    public static String PurposeAuthority;
    public static String PurposeClient;
    public static String PurposeServer;
    public static String Purposes;
    public static String RelationSame;
    public static String RelationSameKey;
    public static String RelationSameSubject;
    public static String RelationUnrelated;
    public static String Renews;
    public static String RenewsNewKey;
    public static String RenewsSameKey;
    public static String SerialNumber;
    public static String Signature;
    public static String Subject;
    public static String Thumbprint;
    public static String ToldBefore;
    public static String Use;
    public static String UseNowhere;
    public static String Validity;
    public static String ValidityLeft;
    public static String ValiditySpan;

    static {
        NLS.initializeMessages("io.isthmus.certificates.inspection.messages", Messages.class);
    }

    private Messages() {
    }
}
