package io.isthmus.certificates.internal.drift;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AuthEnd_Advice;
    public static String AuthEnd_From;
    public static String AuthEnd_Meaning;
    public static String AuthEnd_Missing;
    public static String AuthEnd_NextEnds;
    public static String AuthEnd_NoDate;
    public static String AuthEnd_NoneStaged;
    public static String AuthEnd_NotActivated;
    public static String AuthEnd_NotValid;
    public static String AuthEnd_Since;
    public static String AuthEnd_TooLate;
    public static String KeyEnd_Advice;
    public static String KeyEnd_Ended;
    public static String KeyEnd_Ends;
    public static String KeyEnd_Meaning;
    public static String MailEnd_Advice;
    public static String MailEnd_Ended;
    public static String MailEnd_Ends;
    public static String MailEnd_Meaning;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
