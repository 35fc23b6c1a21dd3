package io.isthmus.cli.internal.watch;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String HistoryRun_advice;
    public static String HistoryRun_attempted;
    public static String HistoryRun_several;
    public static String HistoryRun_unknown;
    public static String Interval_Form;
    public static String Interval_Range;
    public static String WatchCommand_HistoryLooksNowhere;
    public static String WatchCommand_NotLive;
    public static String WatchCommand_OnceOrEvery;
    public static String WatchRun_Ended;
    public static String WatchRun_Looking;
    public static String WatchRun_Save;
    public static String WatchRun_SaveAdvice;
    public static String WatchText_After;
    public static String WatchText_Author;
    public static String WatchText_Before;
    public static String WatchText_By;
    public static String WatchText_Compared;
    public static String WatchText_Critical;
    public static String WatchText_Error;
    public static String WatchText_Failed;
    public static String WatchText_First;
    public static String WatchText_Forgotten;
    public static String WatchText_Found;
    public static String WatchText_Information;
    public static String WatchText_Looked;
    public static String WatchText_Next;
    public static String WatchText_Nothing;
    public static String WatchText_NothingFound;
    public static String WatchText_NothingSeen;
    public static String WatchText_Open;
    public static String WatchText_Own;
    public static String WatchText_OwnPlan;
    public static String WatchText_Plan;
    public static String WatchText_SameFailure;
    public static String WatchText_StillUnseen;
    public static String WatchText_Unseen;
    public static String WatchText_Warning;

    static {
        NLS.initializeMessages("io.isthmus.cli.internal.watch.messages", Messages.class);
    }

    private Messages() {
    }
}
