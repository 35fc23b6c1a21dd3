package io.isthmus.cli.internal.command;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ApplyCommand_Confirm;
    public static String ApplyCommand_ConfirmOne;
    public static String ApplyCommand_ConfirmResume;
    public static String ApplyCommand_Irreversible;
    public static String ApplyCommand_IrreversibleUnasked;
    public static String ApplyCommand_NoConnection;
    public static String ApplyCommand_NoFile;
    public static String ApplyCommand_OtherConnection;
    public static String ApplyCommand_Written;
    public static String ApproveCommand_Confirm;
    public static String ApproveCommand_Done;
    public static String ApproveCommand_NoFile;
    public static String ChangeRun_Drifted;
    public static String ChangeRun_Ledger;
    public static String ChangeRun_LedgerAdvice;
    public static String ChangeRun_Resume;
    public static String ChangeRun_ResumeLater;
    public static String ChangeRun_ResumeOrUndo;
    public static String ChangeRun_Wait;
    public static String CheckCommand_FormatOrJson;
    public static String CheckCommand_Unknown;
    public static String CheckText_AllPairs;
    public static String CheckText_Named;
    public static String CheckText_Needed;
    public static String CheckText_NotApplicable;
    public static String CheckText_NotSeen;
    public static String CheckText_Now;
    public static String CheckText_Passed;
    public static String CheckText_Plan;
    public static String CheckText_Soon;
    public static String CheckText_ToKnow;
    public static String CheckText_Until;
    public static String CheckText_Waiting;
    public static String ConnectCommand_Collected;
    public static String ConnectCommand_ConsentLink;
    public static String ConnectCommand_Demo;
    public static String ConnectCommand_Limits;
    public static String ConnectCommand_NoCloud;
    public static String ConnectCommand_NoId;
    public static String ConnectCommand_NoKey;
    public static String ConnectCommand_NoTenant;
    public static String ConnectCommand_NobodyConsents;
    public static String ConnectCommand_Removed;
    public static String ConnectCommand_Saved;
    public static String ConnectCommand_Snapshot;
    public static String ConnectCommand_Tenant;
    public static String ConnectCommand_Unknown;
    public static String EveryPair_Covered;
    public static String EveryPair_Gone;
    public static String EveryPair_GoneAdvice;
    public static String EveryPair_One;
    public static String EveryPair_Pair;
    public static String Format_Unfit;
    public static String Format_Unknown;
    public static String KnownPlans_None;
    public static String KnownPlans_NothingToResume;
    public static String KnownPlans_NothingToUndo;
    public static String KnownPlans_Read;
    public static String KnownPlans_ReadAdvice;
    public static String KnownPlans_Which;
    public static String LedgerCommand_About;
    public static String LedgerCommand_Count;
    public static String LedgerCommand_CountOne;
    public static String LedgerCommand_Plans;
    public static String LedgerText_Plan;
    public static String LedgerText_Until;
    public static String LedgerText_When;
    public static String LedgerVerifyCommand_Heads;
    public static String LedgerVerifyCommand_Unread;
    public static String OutputFile_Missing;
    public static String OutputFile_Read;
    public static String OutputFile_ReadAdvice;
    public static String OutputFile_Write;
    public static String OutputFile_WriteAdvice;
    public static String Pairs_Choose;
    public static String Pairs_None;
    public static String Pairs_Unknown;
    public static String PlanCommand_Cmdlets;
    public static String PlanCommand_NoParameter;
    public static String PlanCommand_NoRights;
    public static String PlanCommand_NotInCloud;
    public static String PlanCommand_Permissions;
    public static String PlanCommand_Roles;
    public static String PlanCommand_Saved;
    public static String PlanCommand_Unknown;
    public static String PlanCommand_UnknownParameter;
    public static String PlanCommand_Unset;
    public static String PlanCommand_Which;
    public static String PlanText_Difference;
    public static String PlanText_Irreversible;
    public static String PlanText_Undone;
    public static String PlanText_UndoneFor;
    public static String PlanText_Verified;
    public static String PlanText_Warning;
    public static String SettingsCommand_Chosen;
    public static String SettingsCommand_NoNumber;
    public static String SettingsCommand_Unknown;
    public static String SettingsCommand_Unwritable;
    public static String SettingsCommand_Usual;
    public static String SnapshotCommand_Absent;
    public static String SnapshotCommand_Denied;
    public static String SnapshotCommand_Failed;
    public static String SnapshotCommand_NotAsked;
    public static String SnapshotCommand_Partial;
    public static String SnapshotCommand_Read;
    public static String SnapshotCommand_Saved;
    public static String SnapshotCommand_Side;
    public static String SnapshotCompareCommand_Differences;
    public static String SnapshotCompareCommand_DifferencesOne;
    public static String SnapshotCompareCommand_Equal;
    public static String SnapshotCompareCommand_Line;
    public static String SnapshotCompareCommand_Unseen;
    public static String UndoCommand_Confirm;

    static {
        NLS.initializeMessages("io.isthmus.cli.internal.command.messages", Messages.class);
    }

    private Messages() {
    }
}
