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
    public static String OfAuthority;
    public static String PurposeApplication;
    public static String PurposeAuthCurrent;
    public static String PurposeAuthNext;
    public static String PurposeAuthPrevious;
    public static String PurposeFederationTrust;
    public static String PurposeHeld;
    public static String PurposeHybridMail;
    public static String PurposeNotTold;
    public static String PurposePrincipal;
    public static String PurposePublicName;
    public static String PurposeSharedPrincipal;
    public static String UnusableKey;
    public static String UseApplication;
    public static String UseAuthCurrent;
    public static String UseAuthNext;
    public static String UseAuthPrevious;
    public static String UseByName;
    public static String UseFederationTrust;
    public static String UseHybridConfiguration;
    public static String UseInboundConnector;
    public static String UsePrincipal;
    public static String UsePublicName;
    public static String UsePublicNames;
    public static String UseReceiveConnector;
    public static String UseReceiveConnectors;
    public static String UseSendConnector;
    public static String UseServer;
    public static String UseServerFor;
    public static String UseServerNotTold;
    public static String UseServers;
    public static String UseServersFor;
    public static String UseServersNotTold;
    public static String UseSharedPrincipal;
    public static String UseWhere;
    public static String WeakKey;
    public static String WeakSignature;

    static {
        NLS.initializeMessages("io.isthmus.certificates.rule.messages", Messages.class);
    }

    private Messages() {
    }
}
