package io.isthmus.certificates.internal.check;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String MailCertificate_Advice;
    public static String MailCertificate_Counts;
    public static String MailCertificate_Ended;
    public static String MailCertificate_Ends;
    public static String MailCertificate_NoServer;
    public static String MailCertificate_NoServerAdvice;
    public static String MailCertificate_None;
    public static String MailCertificate_NotSeen;
    public static String MailCertificate_What;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
    }

    private Messages() {
    }
}
