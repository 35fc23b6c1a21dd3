package io.isthmus.certificates.inventory;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Agrees;
    public static String Application;
    public static String AuthConfiguration;
    public static String Connector;
    public static String Coverage;
    public static String Differs;
    public static String FactAgreement;
    public static String FactChain;
    public static String FactClient;
    public static String FactCovers;
    public static String FactEffective;
    public static String FactJudgement;
    public static String FactKey;
    public static String FactLifetime;
    public static String FactMissing;
    public static String FactNotRead;
    public static String FactOtherUsers;
    public static String FactOutOfPlace;
    public static String FactSignature;
    public static String FactUsed;
    public static String FactValid;
    public static String FromInside;
    public static String HybridConfiguration;
    public static String InboundConnectors;
    public static String KeyWithoutThumbprint;
    public static String NameNotAsked;
    public static String NameNotCompared;
    public static String NameNotCovered;
    public static String NameNotSeen;
    public static String NameOlder;
    public static String NameOther;
    public static String No;
    public static String NotJudged;
    public static String NotRead;
    public static String NotShown;
    public static String NotTrusted;
    public static String OtherUsers;
    public static String OtherUsersNamed;
    public static String PlacesOf;
    public static String Requested;
    public static String ServerStatus;
    public static String Servers;
    public static String ServicesNotTold;
    public static String ServicesNotToldOne;
    public static String SharedPrincipal;
    public static String SignedItself;
    public static String SignerNotShown;
    public static String Span;
    public static String SpanLeft;
    public static String Summary;
    public static String SummaryOne;
    public static String ThroughProxy;
    public static String Uncovered;
    public static String Undecided;
    public static String Unmet;
    public static String UnmetNotRead;
    public static String Untold;
    public static String Yes;

    static {
        NLS.initializeMessages("io.isthmus.certificates.inventory.messages", Messages.class);
    }

    private Messages() {
    }
}
