package io.isthmus.exchange.internal.onpremises;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceAskEach;
    public static String AdviceRead;
    public static String AdviceServer;
    public static String AdviceSide;
    public static String AdviceWindows;
    public static String AttemptConnect;
    public static String AttemptSend;
    public static String AttemptTest;
    public static String EdgeNotAsked;
    public static String NamesNotTold;
    public static String NotAPart;
    public static String NoOrganization;
    public static String NotReading;
    public static String NotOwnName;
    public static String NotServer;
    public static String NotThisSide;
    public static String OriginNames;
    public static String SignedIn;
    public static String WindowsOnly;

    static {
        NLS.initializeMessages("io.isthmus.exchange.internal.onpremises.messages", Messages.class);
    }

    private Messages() {
    }
}
