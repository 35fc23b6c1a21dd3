package io.isthmus.signins.internal.command;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String Checking;
    public static String CsvOrJson;
    public static String DaysOrSize;
    public static String EmptyStore;
    public static String Exported;
    public static String Exporting;
    public static String Fetched;
    public static String Grouped;
    public static String Holds;
    public static String Imported;
    public static String Importing;
    public static String InAll;
    public static String Lacking;
    public static String Lost;
    public static String NoApplicationId;
    public static String NoColumn;
    public static String NoDays;
    public static String NoFile;
    public static String NoFilter;
    public static String NoFolder;
    public static String NoFormat;
    public static String NoKind;
    public static String NoLimit;
    public static String NoOutput;
    public static String NoSignInKept;
    public static String NoSize;
    public static String NoStep;
    public static String NoStore;
    public static String NoTime;
    public static String NoWorkspace;
    public static String NothingAwaited;
    public static String NothingFetched;
    public static String NothingToImport;
    public static String OnlyWithWorkspace;
    public static String ProofCut;
    public static String Pulled;
    public static String Rebuilding;
    public static String RejectsStand;
    public static String Removed;
    public static String Removing;
    public static String Repaired;
    public static String Repairing;
    public static String SetAside;
    public static String SharedSilent;
    public static String Shown;
    public static String SourceOrKind;
    public static String StoreOrWorkspace;
    public static String Whole;
    public static String WouldRemove;

    static {
        NLS.initializeMessages("io.isthmus.signins.internal.command.messages", Messages.class);
    }

    private Messages() {
    }
}
