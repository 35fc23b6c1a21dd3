package io.isthmus.entra.internal.source;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String attemptedRequest;
    public static String auditApplication;
    public static String auditNamed;
    public static String auditNobody;
    public static String auditPermission;
    public static String cmdletRefused;
    public static String cmdletRefusedAdvice;
    public static String notInGraph;
    public static String readAndWrite;
    public static String readOnly;
    public static String readOnlyAccess;
    public static String readOnlyAdvice;
    public static String reading;
    public static String signedInAs;

    static {
        NLS.initializeMessages("io.isthmus.entra.internal.source.messages", Messages.class);
    }

    private Messages() {
    }
}
