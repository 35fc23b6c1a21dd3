package io.isthmus.hybridapp.internal.map;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
public final class Messages extends NLS {

    public static String CertificateNodes_Current;
    public static String CertificateNodes_Holds;
    public static String CertificateNodes_Missing;
    public static String CertificateNodes_Next;
    public static String CertificateNodes_None;
    public static String CertificateNodes_NoneDetail;
    public static String CertificateNodes_NotRead;
    public static String CertificateNodes_Signs;
    public static String CertificateNodes_Until;
    public static String CloudKeyNodes_Application;
    public static String CloudKeyNodes_ConsentNotRead;
    public static String CloudKeyNodes_Consented;
    public static String CloudKeyNodes_Disabled;
    public static String CloudKeyNodes_DoesNotKnow;
    public static String CloudKeyNodes_Keys;
    public static String CloudKeyNodes_KeysNotRead;
    public static String CloudKeyNodes_Knows;
    public static String CloudKeyNodes_Left;
    public static String CloudKeyNodes_NoApplication;
    public static String CloudKeyNodes_NoConsent;
    public static String CloudKeyNodes_NoKeys;
    public static String CloudKeyNodes_NotThere;
    public static String CloudKeyNodes_Shared;
    public static String DependentNodes_Archive;
    public static String DependentNodes_Back;
    public static String DependentNodes_BackNotRead;
    public static String DependentNodes_Broken;
    public static String DependentNodes_Configured;
    public static String DependentNodes_FreeBusy;
    public static String DependentNodes_MailTips;
    public static String DependentNodes_NoAddress;
    public static String DependentNodes_NoConnector;
    public static String DependentNodes_NoWayBack;
    public static String DependentNodes_Photos;
    public static String DependentNodes_Uses;
    public static String DependentNodes_UsesNoAddress;
    public static String MapColumn_Certificates;
    public static String MapColumn_CloudKeys;
    public static String MapColumn_Dependents;
    public static String MapColumn_Servers;
    public static String MapColumn_Trust;
    public static String MapSvg_Agree;
    public static String MapSvg_Arrow;
    public static String MapSvg_Description;
    public static String MapSvg_Disagree;
    public static String MapSvg_NotRead;
    public static String MapSvg_Title;
    public static String MapSvg_Waiting;
    public static String NotRead;
    public static String NotThere;
    public static String ServerNodes_BuildNotRead;
    public static String ServerNodes_Dedicated;
    public static String ServerNodes_Graph;
    public static String ServerNodes_None;
    public static String ServerNodes_NoneDetail;
    public static String ServerNodes_TooOld;
    public static String Standing_Detail;
    public static String Standing_Sentence;
    public static String TrustNodes_Accepts;
    public static String TrustNodes_AcceptsNotRead;
    public static String TrustNodes_AuthServer;
    public static String TrustNodes_Contradict;
    public static String TrustNodes_DoesNotAccept;
    public static String TrustNodes_EwsGate;
    public static String TrustNodes_LetIn;
    public static String TrustNodes_LetInNotRead;
    public static String TrustNodes_Named;
    public static String TrustNodes_NamedNotRead;
    public static String TrustNodes_NotLetIn;
    public static String TrustNodes_NotNamed;
    public static String TrustNodes_Off;
    public static String TrustNodes_On;
    public static String TrustNodes_Open;
    public static String TrustNodes_Override;
    public static String TrustNodes_Partner;
    public static String TrustNodes_Shut;

    static {
        NLS.initializeMessages("io.isthmus.hybridapp.internal.map.messages", Messages.class);
    }

    private Messages() {
    }
}
