package io.isthmus.signins.internal.store;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceCheck;
    public static String AdviceExport;
    public static String AdviceFormats;
    public static String AdviceHeld;
    public static String AdviceNewer;
    public static String AdviceRepair;
    public static String AttemptExport;
    public static String AttemptImport;
    public static String AttemptOpen;
    public static String AttemptOriginal;
    public static String AttemptRead;
    public static String AttemptRepair;
    public static String AttemptRetain;
    public static String Doubled;
    public static String HeldBy;
    public static String HeldBySomebody;
    public static String Nameless;
    public static String NewerStore;
    public static String NoDatabase;
    public static String NotWhole;
    public static String OriginalOfAnother;
    public static String OriginalsMissing;
    public static String SegmentDamaged;
    public static String SegmentTooShort;
    public static String SegmentUnreadable;
    public static String SharedOriginal;

    static {
        NLS.initializeMessages("io.isthmus.signins.internal.store.messages", Messages.class);
    }

    private Messages() {
    }
}
