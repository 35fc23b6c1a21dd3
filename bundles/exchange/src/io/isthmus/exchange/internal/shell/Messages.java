package io.isthmus.exchange.internal.shell;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceDenied;
    public static String AdviceNotFound;
    public static String AdviceRefused;
    public static String AdviceServiceError;
    public static String AdviceStart;
    public static String AdviceUnreachable;
    public static String AttemptRun;
    public static String AttemptStart;
    public static String DeadlineOver;
    public static String DeadlineOverBefore;
    public static String Died;
    public static String DiedSaying;
    public static String Protocol;
    public static String Silent;
    public static String StartSilent;
    public static String Version;

    static {
        NLS.initializeMessages("io.isthmus.exchange.internal.shell.messages", Messages.class);
    }

    private Messages() {
    }
}
