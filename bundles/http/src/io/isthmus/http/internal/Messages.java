package io.isthmus.http.internal;

import org.eclipse.osgi.util.NLS;

/** Texts for a person. */
public final class Messages extends NLS {

    public static String attemptedConnect;
    public static String cut;
    public static String demoNotRunning;
    public static String demoNotRunningAdvice;
    public static String late;
    public static String lateAdvice;
    public static String noConnection;
    public static String noConnectionAdvice;
    public static String noConnectionToProxy;
    public static String outcomeUnknownAdvice;
    public static String proxyAsks;
    public static String proxyRefused;
    public static String proxyRefusedAdvice;
    public static String proxyUnreachableAdvice;
    public static String stalled;
    public static String tls;
    public static String tlsAdvice;
    public static String tooLarge;
    public static String tooLargeAdvice;
    public static String tryAgainAdvice;
    public static String unknownCloud;
    public static String unknownCloudAdvice;
    public static String unknownHost;
    public static String unknownHostAdvice;
    public static String unknownProxy;
    public static String unusableProxy;
    public static String unusableProxyAdvice;

    static {
        NLS.initializeMessages("io.isthmus.http.internal.messages", Messages.class);
    }

    private Messages() {
    }
}
