package io.isthmus.cli.internal.play;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String DemoPlayCommand_DoesNotHold;
    public static String DemoPlayCommand_Folder;
    public static String DemoPlayCommand_FolderAdvice;
    public static String DemoPlayCommand_Ledger;
    public static String DemoPlayCommand_NoDemo;
    public static String DemoPlayCommand_NoScenario;
    public static String DemoPlayCommand_NotRefused;
    public static String DemoPlayCommand_Title;
    public static String Ending_Done;
    public static String Ending_DoneBefore;
    public static String Ending_Refused;
    public static String Ending_Stopped;
    public static String Play_After;
    public static String Play_Applied;
    public static String Play_Apply;
    public static String Play_Before;
    public static String Play_Compare;
    public static String Play_DoneBefore;
    public static String Play_DumpsEqual;
    public static String Play_Found;
    public static String Play_Ledger;
    public static String Play_MadeUp;
    public static String Play_Mended;
    public static String Play_OnlyWaiting;
    public static String Play_Plan;
    public static String Play_Prove;
    public static String Play_Proven;
    public static String Play_Refused;
    public static String Play_SameSnapshot;
    public static String Play_Scenario;
    public static String Play_Settled;
    public static String Play_SnapshotsEqual;
    public static String Play_Stopped;
    public static String Play_Twice;
    public static String Play_Undo;
    public static String Play_Undone;
    public static String Play_Wait;

    static {
        NLS.initializeMessages("io.isthmus.cli.internal.play.messages", Messages.class);
    }

    private Messages() {
    }
}
