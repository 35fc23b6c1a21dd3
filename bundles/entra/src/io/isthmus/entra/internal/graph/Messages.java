package io.isthmus.entra.internal.graph;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String attemptedRequest;
    public static String deniedAdvice;
    public static String endless;
    public static String foreignAddress;
    public static String foreignAddressAdvice;
    public static String notFoundAdvice;
    public static String notUnderstood;
    public static String notUnderstoodAdvice;
    public static String permissionAdvice;
    public static String refusedAdvice;
    public static String signInAgainAdvice;
    public static String statusWithoutMessage;
    public static String throttledAdvice;
    public static String tryAgainAdvice;

    static {
        NLS.initializeMessages("io.isthmus.entra.internal.graph.messages", Messages.class);
    }

    private Messages() {
    }
}
