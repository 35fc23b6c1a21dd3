package io.isthmus.cli.internal.line;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String CommandTree_Choices;
    public static String CommandTree_CouldNotLook;
    public static String CommandTree_Description;
    public static String CommandTree_DidYouMean;
    public static String CommandTree_ExitCodes;
    public static String CommandTree_Failed;
    public static String CommandTree_Findings;
    public static String CommandTree_Fine;
    public static String CommandTree_Group;
    public static String CommandTree_NoChoice;
    public static String CommandTree_NoCommand;
    public static String CommandTree_OfNoUse;
    public static String CommandTree_PartlyDone;
    public static String CommandTree_Unknown;
    public static String CommandTree_Usage;
    public static String CommonOptions_Connection;
    public static String CommonOptions_Demo;
    public static String CommonOptions_Help;
    public static String CommonOptions_Json;
    public static String CommonOptions_Profile;
    public static String CommonOptions_Snapshot;
    public static String CommonOptions_Version;

    static {
        NLS.initializeMessages("io.isthmus.cli.internal.line.messages", Messages.class);
    }

    private Messages() {
    }
}
