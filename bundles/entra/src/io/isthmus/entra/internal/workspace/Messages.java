package io.isthmus.entra.internal.workspace;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String attempted;
    public static String deniedAdvice;
    public static String noService;
    public static String noServiceAdvice;
    public static String notFoundAdvice;
    public static String refusedAdvice;
    public static String signInAgainAdvice;
    public static String statusWithoutMessage;
    public static String throttledAdvice;
    public static String timedOutAdvice;
    public static String title;
    public static String tryAgainAdvice;

    static {
        NLS.initializeMessages("io.isthmus.entra.internal.workspace.messages", Messages.class);
    }

    private Messages() {
    }
}
