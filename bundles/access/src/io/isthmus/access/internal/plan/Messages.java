package io.isthmus.access.internal.plan;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String AtRisk_FalseAlarm;
    public static String AtRisk_Sentence;
    public static String CreateLocation_Effect;
    public static String CreateLocation_Gone;
    public static String CreateLocation_NoOther;
    public static String CreateLocation_NotInUse;
    public static String CreateLocation_There;
    public static String CreateLocation_Title;
    public static String CreateLocation_Undo;
    public static String CreatePolicy_Gone;
    public static String CreatePolicy_NoOther;
    public static String CreatePolicy_StillReporting;
    public static String CreatePolicy_There;
    public static String CreatePolicy_Title;
    public static String CreatePolicy_Undo;
    public static String EnablePolicy_AsRead;
    public static String EnablePolicy_Effect;
    public static String EnablePolicy_NotOff;
    public static String EnablePolicy_On;
    public static String EnablePolicy_Reporting;
    public static String EnablePolicy_Title;
    public static String EnablePolicy_Undo;
    public static String LicenceUnread;
    public static String NoAddresses;
    public static String NoAddressesAdvice;
    public static String NoApplication;
    public static String NoApplicationAdvice;
    public static String NoLicence;
    public static String NoLicenceAdvice;
    public static String NoLocation;
    public static String NoLocationAdvice;
    public static String NoPolicy;
    public static String NoPolicyAdvice;
    public static String NoPrincipal;
    public static String NoTemplate;
    public static String NoTemplateAdvice;
    public static String NotAbout;
    public static String NotAboutAdvice;
    public static String NotPublic;
    public static String NotPublicAdvice;
    public static String OutsideLocations_Addresses;
    public static String OutsideLocations_Sentence;
    public static String OutsideLocations_Tokens;
    public static String PolicyCreate_Summary;
    public static String PolicyEnable_Advice;
    public static String PolicyEnable_Summary;
    public static String SeenAddress;
    public static String SeveralApplications;
    public static String SeveralApplicationsAdvice;
    public static String SeveralTenants;
    public static String SeveralTenantsAdvice;
    public static String SwitchedOff;
    public static String SwitchedOffAdvice;

    static {
        NLS.initializeMessages("io.isthmus.access.internal.plan.messages", Messages.class);
    }

    private Messages() {
    }
}
