package io.isthmus.exchange.internal.collected;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceBuild;
    public static String AdviceContradiction;
    public static String AdviceEachServer;
    public static String Altered;
    public static String AttemptBuild;
    public static String AttemptOpen;
    public static String AttemptPart;
    public static String AttemptSend;
    public static String AdviceCollection;
    public static String AdviceConnect;
    public static String BrokenManifest;
    public static String BrokenObject;
    public static String BuildContradiction;
    public static String BuildOfWhom;
    public static String BuildSeveralServers;
    public static String CertificateOfWhom;
    public static String Contradiction;
    public static String DoubleEntry;
    public static String Empty;
    public static String Encrypted;
    public static String ForestUnknown;
    public static String KindUnknown;
    public static String MissingFile;
    public static String NotAZip;
    public static String NotClixml;
    public static String NotCollected;
    public static String NotCollectedSome;
    public static String NotWithoutAService;
    public static String Online;
    public static String PathMissing;
    public static String SeveralObjects;
    public static String TooManyBytes;
    public static String TooManyFiles;
    public static String Untyped;

    static {
        NLS.initializeMessages("io.isthmus.exchange.internal.collected.messages", Messages.class);
    }

    private Messages() {
    }
}
