package io.isthmus.exchange.internal.online;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceBadAnswer;
    public static String AdviceDenied;
    public static String AdviceNotFound;
    public static String AdviceNotSignedIn;
    public static String AdviceRead;
    public static String AdviceRefused;
    public static String AdviceServiceError;
    public static String AdviceSide;
    public static String AdviceThrottled;
    public static String AttemptBatch;
    public static String AttemptRun;
    public static String BadLink;
    public static String NoWords;
    public static String NotAPart;
    public static String NotReading;
    public static String NotThisSide;
    public static String Title;

    static {
        NLS.initializeMessages("io.isthmus.exchange.internal.online.messages", Messages.class);
    }

    private Messages() {
    }
}
