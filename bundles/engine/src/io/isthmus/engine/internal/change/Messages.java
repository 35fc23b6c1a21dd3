package io.isthmus.engine.internal.change;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceConfirm;
    public static String AdviceKinds;
    public static String AdviceListPlans;
    public static String AdviceLookAgain;
    public static String AdviceNetwork;
    public static String AdviceNewPlan;
    public static String AdviceOtherConnection;
    public static String AdviceParameters;
    public static String AdvicePlugIn;
    public static String AdviceRead;
    public static String AdviceReport;
    public static String AdviceResume;
    public static String AdviceVerifyLedger;
    public static String AdviceWrite;
    public static String AlreadyDone;
    public static String AlreadyUndone;
    public static String Applied;
    public static String AppliedUnseen;
    public static String AttemptedLedger;
    public static String By;
    public static String Cancelled;
    public static String CouldNotLook;
    public static String CouldNotMerge;
    public static String Drifted;
    public static String Irreversible;
    public static String Late;
    public static String LedgerAnswered;
    public static String LedgerApplying;
    public static String LedgerBound;
    public static String LedgerMeantDone;
    public static String LedgerOtherKind;
    public static String LedgerPlanBegun;
    public static String LedgerRefused;
    public static String LedgerRequestId;
    public static String LedgerRunEnded;
    public static String LedgerSeenAgain;
    public static String LedgerSendAgain;
    public static String LedgerSending;
    public static String LedgerSkipped;
    public static String LedgerStopped;
    public static String LedgerUnanswered;
    public static String LedgerUndoing;
    public static String LedgerUnknown;
    public static String LedgerVerified;
    public static String LedgerVerifiedBack;
    public static String LedgerWarnings;
    public static String Looking;
    public static String LookingAgain;
    public static String MakerFailed;
    public static String Mistake;
    public static String NeverDone;
    public static String NoList;
    public static String NoLonger;
    public static String NoSuchKind;
    public static String NoSuchPlan;
    public static String NotConfirmed;
    public static String NotSeen;
    public static String NotSeenAgain;
    public static String NothingInStepToUndo;
    public static String NothingToUndo;
    public static String OtherConnection;
    public static String OtherPlan;
    public static String OutputMissing;
    public static String ParameterMissing;
    public static String ParameterUnknown;
    public static String PartUnread;
    public static String PartlyMade;
    public static String PartlyUndone;
    public static String Precondition;
    public static String PreconditionOfUndo;
    public static String ReadOnly;
    public static String Replaced;
    public static String SecretInLedger;
    public static String SecretInPlan;
    public static String SeenDone;
    public static String SeenNotDone;
    public static String SideNotOpen;
    public static String StillApplied;
    public static String Stopped;
    public static String StoppedDrifted;
    public static String StoppedUnseen;
    public static String TooLate;
    public static String Unbound;
    public static String Undone;
    public static String UndoneBefore;
    public static String UndoneSome;
    public static String Unknown;
    public static String UnknownName;
    public static String Verifying;
    public static String WasUndone;
    public static String WorldChanged;

    static {
        NLS.initializeMessages("io.isthmus.engine.internal.change.messages", Messages.class);
    }

    private Messages() {
    }
}
