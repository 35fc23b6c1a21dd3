package io.isthmus.hybridapp.internal.matrix;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String MatrixMaker_Apart;
    public static String MatrixMaker_NoOrganization;
    public static String MatrixMaker_NoTenant;
    public static String MatrixMaker_NotRead;
    public static String PairSteps_Accepted;
    public static String PairSteps_Addressed;
    public static String PairSteps_Asks;
    public static String PairSteps_AuthServers;
    public static String PairSteps_Clean;
    public static String PairSteps_Consented;
    public static String PairSteps_Disabled;
    public static String PairSteps_DoesNotAsk;
    public static String PairSteps_DoesNotName;
    public static String PairSteps_Known;
    public static String PairSteps_LetIn;
    public static String PairSteps_Names;
    public static String PairSteps_NoApplication;
    public static String PairSteps_NoAuthServer;
    public static String PairSteps_NoCertificate;
    public static String PairSteps_NoGraph;
    public static String PairSteps_NoRelationship;
    public static String PairSteps_NoServer;
    public static String PairSteps_NotAccepted;
    public static String PairSteps_NotAddressed;
    public static String PairSteps_NotConsented;
    public static String PairSteps_NotLetIn;
    public static String PairSteps_NotTold;
    public static String PairSteps_OthersKeys;
    public static String PairSteps_OwnKeys;
    public static String PairSteps_ServersNotRead;
    public static String PairSteps_Unknown;
    public static String PairSteps_UnknownKeys;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.matrix.messages", Messages.class);
    }

    private Messages() {
    }
}
