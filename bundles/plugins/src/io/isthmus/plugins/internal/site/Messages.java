package io.isthmus.plugins.internal.site;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AnotherInside;
    public static String Answered;
    public static String Fetch;
    public static String FetchAdvice;
    public static String Fragment;
    public static String FragmentAdvice;
    public static String Instructions;
    public static String Late;
    public static String Mixed;
    public static String MixedAdvice;
    public static String NoChecksum;
    public static String NoName;
    public static String NoSite;
    public static String NoSiteAdvice;
    public static String NotThere;
    public static String NothingThere;
    public static String NothingThereAdvice;
    public static String OtherChecksum;
    public static String OutOfFolder;
    public static String PartlySigned;
    public static String Slow;
    public static String SlowOrEndlessAdvice;
    public static String TamperedAdvice;
    public static String TooLarge;
    public static String TooManyFiles;
    public static String Unreadable;
    public static String UnreadableAdvice;

    static {
        NLS.initializeMessages("io.isthmus.plugins.internal.site.messages", Messages.class);
    }

    private Messages() {
    }
}
