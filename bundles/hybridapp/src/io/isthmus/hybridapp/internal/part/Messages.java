package io.isthmus.hybridapp.internal.part;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ApplicationPart_DeletedPrincipalNotRead;
    public static String AuthServerPart_Cleared;
    public static String CertificatePart_Expired;
    public static String DedicatedApplication_There;
    public static String OverrideOffPart_Elsewhere;
    public static String OverrideOffPart_NotOurs;
    public static String OverrideOffPart_NotRead;
    public static String OverrideOffPart_Somebody;
    public static String OverrideOffPart_StaysOn;
    public static String OverrideReadiness_Advice;
    public static String OverrideReadiness_AdviceForEws;
    public static String OverrideReadiness_Gate;
    public static String OverrideReadiness_GateNotRead;
    public static String OverrideReadiness_GateShut;
    public static String OverrideReadiness_GateUnseen;
    public static String OverrideReadiness_NoCertificate;
    public static String OverrideReadiness_NoConsent;
    public static String OverrideReadiness_NoKey;
    public static String OverrideReadiness_NoPrincipal;
    public static String OverrideReadiness_NotForEws;
    public static String OverrideReadiness_NotNamed;
    public static String OverrideReadiness_NotReady;
    public static String OverrideReadiness_UsedAtOnce;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.part.messages", Messages.class);
    }

    private Messages() {
    }
}
