package io.isthmus.sdk.text;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String CloudLimits_accessControl;
    public static String CloudLimits_administration;
    public static String CloudLimits_graphRouting;
    public static String CloudLimits_initialDomains;
    public static String CloudLimits_no;
    public static String CloudLimits_notKnown;
    public static String CloudLimits_signIns;
    public static String FailureText_code;
    public static String FailureText_request;
    public static String FailureText_sentence;
    public static String FindingCounts_couldNotLook;
    public static String FindingCounts_needYou;
    public static String FindingCounts_needYouOfOne;
    public static String FindingCounts_noneNeedsYou;
    public static String FindingCounts_notApplicable;
    public static String FindingCounts_oneNeedsYou;
    public static String FindingCounts_passed;
    public static String FindingCounts_toKnow;
    public static String FindingCounts_waiting;
    public static String Lengths_day;
    public static String Lengths_days;
    public static String Lengths_hour;
    public static String Lengths_hours;
    public static String Lengths_minute;
    public static String Lengths_minutes;
    public static String Lengths_second;
    public static String Lengths_seconds;
    public static String Placeholders_merge;
    public static String Placeholders_output;
    public static String Placeholders_standsFor;
    public static String ServerLackWords_authCertificate;
    public static String ServerLackWords_build;
    public static String ServerLackWords_hybridConfiguration;
    public static String ServerLackWords_mailCertificate;
    public static String ServerLackWords_moves;
    public static String ServerLackWords_nextAuthCertificate;
    public static String ServerLackWords_oauth;
    public static String ServerLackWords_override;
    public static String ServerLackWords_receiveConnector;
    public static String ServerLackWords_sendConnector;
    public static String Sides_entra;
    public static String Sides_exchangeOnline;
    public static String Sides_onPremises;
    public static String Sides_workstation;
    public static String Spelling_meant;

    static {
        NLS.initializeMessages("io.isthmus.sdk.text.messages", Messages.class);
    }

    private Messages() {
    }
}
