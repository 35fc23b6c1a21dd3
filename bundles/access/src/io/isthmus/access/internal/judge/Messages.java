package io.isthmus.access.internal.judge;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String Absent;
    public static String AbsentAdvice;
    public static String AbsentWithoutLicence;
    public static String AddressesIncomplete;
    public static String AddressesUnknown;
    public static String AddressesUnknownAdvice;
    public static String ApplicationUntold;
    public static String AtRisk;
    public static String BlocksEverywhere;
    public static String BlocksEverywhereAdvice;
    public static String BlocksNothing;
    public static String BlocksNowhere;
    public static String BlocksNowhereAdvice;
    public static String BlocksServers;
    public static String BlocksServersAdvice;
    public static String DedicatedApplication;
    public static String DeletedUnread;
    public static String Disabled;
    public static String DisabledAdvice;
    public static String GoneId;
    public static String GoneUnread;
    public static String LeftOut;
    public static String LeftOutByWrongId;
    public static String LicenceAdvice;
    public static String LicenceMissing;
    public static String LicenceUnread;
    public static String Licences;
    public static String LicencesUnread;
    public static String LocationsUnread;
    public static String NoApplication;
    public static String NoPrincipal;
    public static String OtherResource;
    public static String OutOfScope;
    public static String OutOfScopeAdvice;
    public static String PlacesUntold;
    public static String PlacesUntoldAdvice;
    public static String Policies;
    public static String Protects;
    public static String ReportOnly;
    public static String ReportOnlyAdvice;
    public static String Rule;
    public static String RuleAdvice;
    public static String SeveralApplications;
    public static String SignInFrom;
    public static String SomePlaces;
    public static String Stopped;
    public static String StoppedAdvice;
    public static String UnknownState;
    public static String UnknownStateAdvice;
    public static String WouldAtRisk;
    public static String WouldBlockEverywhere;
    public static String WouldBlockServers;
    public static String WouldProtect;
    public static String WouldStop;
    public static String WrongId;
    public static String WrongIdAdvice;

    static {
        NLS.initializeMessages("io.isthmus.access.internal.judge.messages", Messages.class);
    }

    private Messages() {
    }
}
