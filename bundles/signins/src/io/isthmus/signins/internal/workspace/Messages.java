package io.isthmus.signins.internal.workspace;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String attempted;
    public static String attemptedTemporary;
    public static String brokenAdvice;
    public static String counting;
    public static String cutAnswer;
    public static String noAnswer;
    public static String notUnderstood;
    public static String onlyAPart;
    public static String onlyAPartAdvice;
    public static String partial;
    public static String pulling;
    public static String temporaryAdvice;

    static {
        NLS.initializeMessages("io.isthmus.signins.internal.workspace.messages", Messages.class);
    }

    private Messages() {
    }
}
