package io.isthmus.console.ui.internal.operation;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AcknowledgeOperation_title;
    public static String ApplyOperation_attempted;
    public static String ApplyOperation_title;
    public static String ApprovalOperation_title;
    public static String CheckOperation_attempted;
    public static String CheckOperation_title;
    public static String ConnectOperation_title;
    public static String DemoMembership_advice;
    public static String DemoMembership_attempted;
    public static String DemoMembership_missing;
    public static String Failures_changing;
    public static String Failures_changingAdvice;
    public static String Failures_fileAdvice;
    public static String Failures_lockedAdvice;
    public static String Failures_notConnected;
    public static String Failures_notConnectedAdvice;
    public static String Failures_turnedAway;
    public static String Failures_turnedAwayAdvice;
    public static String Failures_unread;
    public static String LetTimePassOperation_title;
    public static String LookForChoicesOperation_title;
    public static String MakePlanOperation_attempted;
    public static String MakePlanOperation_title;
    public static String ReadLedgerOperation_attempted;
    public static String ReadLedgerOperation_compare;
    public static String ReadLedgerOperation_title;
    public static String ReadLedgerOperation_verify;
    public static String ReadOperation_attempted;
    public static String ReadOperation_save;
    public static String ReadOperation_title;
    public static String ResumeWindowOperation_title;
    public static String UndoOperation_attempted;
    public static String UndoOperation_title;
    public static String VerifyPlanOperation_attempted;
    public static String VerifyPlanOperation_seen;
    public static String VerifyPlanOperation_title;
    public static String VerifyPlansOperation_attempted;
    public static String VerifyPlansOperation_title;
    public static String VerifyPlansOperation_unfinished;
    public static String WatchLookOperation_attempted;
    public static String WatchLookOperation_title;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
