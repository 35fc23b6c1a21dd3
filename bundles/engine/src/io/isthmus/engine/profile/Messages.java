package io.isthmus.engine.profile;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ConnectionsDamaged;
    public static String FileErrors_Denied;
    public static String FileErrors_Missing;
    public static String FileErrors_NoFolder;
    public static String FileErrors_NoText;
    public static String FileErrors_Other;
    public static String InstallingBy;
    public static String InstallingByUnknown;
    public static String LockedBy;
    public static String LockedByUnknown;
    public static String Setting_authCertificateErrorDays;
    public static String Setting_authCertificateWarningDays;
    public static String Setting_conflict;
    public static String Setting_nextCertificateWarningDays;
    public static String Setting_signInFetchHours;
    public static String Setting_silenceWarningHours;
    public static String Setting_watchKeptDays;
    public static String Setting_watchKeptSnapshots;
    public static String StillThere;
    public static String WatchedBy;
    public static String WatchedByUnknown;

    static {
        NLS.initializeMessages("io.isthmus.engine.profile.messages", Messages.class);
    }

    private Messages() {
    }
}
