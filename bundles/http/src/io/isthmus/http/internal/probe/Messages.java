package io.isthmus.http.internal.probe;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AdviceHandshake;
    public static String AdviceMailServer;
    public static String AdviceName;
    public static String AdviceNobody;
    public static String AdviceNobodyMail;
    public static String AdviceProxy;
    public static String AdviceUnknownHost;
    public static String Attempt;
    public static String Broken;
    public static String Cut;
    public static String Expired;
    public static String Greeting;
    public static String Hello;
    public static String Late;
    public static String NoAuthorities;
    public static String NoConnection;
    public static String NoHandshake;
    public static String NoMailServer;
    public static String NoName;
    public static String NoStartTls;
    public static String NotJudged;
    public static String NotYet;
    public static String ProxyRefused;
    public static String ProxyUnusable;
    public static String SelfSigned;
    public static String Silent;
    public static String StartTls;
    public static String TooMuch;
    public static String UnknownAuthority;
    public static String UnknownHost;

    static {
        NLS.initializeMessages("io.isthmus.http.internal.probe.messages", Messages.class);
    }

    private Messages() {
    }
}
