package io.isthmus.engine.internal.snapshot;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceConnect;
    public static String AdviceDocument;
    public static String AdviceEscalate;
    public static String AdviceInstall;
    public static String AdviceLater;
    public static String AdviceNoPath;
    public static String AdviceOtherFile;
    public static String AdviceReport;
    public static String AttemptOpen;
    public static String AttemptOpenSnapshot;
    public static String AttemptRead;
    public static String AttemptWrite;
    public static String DocumentTooLarge;
    public static String FormatAltered;
    public static String FormatBroken;
    public static String FormatDouble;
    public static String FormatMissing;
    public static String FormatNewer;
    public static String FormatNone;
    public static String FormatTooLarge;
    public static String FormatUnexpected;
    public static String Late;
    public static String Mistake;
    public static String NoDocument;
    public static String NoPath;
    public static String NoSignInsKept;
    public static String NotOpen;
    public static String Note;
    public static String NothingOpens;
    public static String Offline;
    public static String ReadOnly;

    static {
        NLS.initializeMessages("io.isthmus.engine.internal.snapshot.messages", Messages.class);
    }

    private Messages() {
    }
}
