package io.isthmus.console.ui.internal.watch;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String FoundNotice_title;
    public static String VisitWatch_advice;
    public static String VisitWatch_attempted;
    public static String VisitWatch_mistakeAdvice;
    public static String WatchPreferencePage_description;
    public static String WatchPreferencePage_interval;
    public static String WatchStatus_blind;
    public static String WatchStatus_blindBrief;
    public static String WatchStatus_changes;
    public static String WatchStatus_connect;
    public static String WatchStatus_found;
    public static String WatchStatus_foundBrief;
    public static String WatchStatus_held;
    public static String WatchStatus_heldBrief;
    public static String WatchStatus_heldBy;
    public static String WatchStatus_heldByUnknown;
    public static String WatchStatus_lookNow;
    public static String WatchStatus_looked;
    public static String WatchStatus_lookedBrief;
    public static String WatchStatus_lookedExplained;
    public static String WatchStatus_looking;
    public static String WatchStatus_lookingBrief;
    public static String WatchStatus_lookingExplained;
    public static String WatchStatus_moreUnseen;
    public static String WatchStatus_never;
    public static String WatchStatus_off;
    public static String WatchStatus_offBrief;
    public static String WatchStatus_offExplained;
    public static String WatchStatus_offline;
    public static String WatchStatus_offlineBrief;
    public static String WatchStatus_offlineExplained;
    public static String WatchStatus_open;
    public static String WatchStatus_unseen;
    public static String WatchStatus_watch;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
