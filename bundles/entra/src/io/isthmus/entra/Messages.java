package io.isthmus.entra;

import org.eclipse.osgi.util.NLS;

final class Messages extends NLS {

    public static String whyApplications;
    public static String whyChangeApplications;
    public static String whyChangeConsent;
    public static String whyChangePolicies;
    public static String whyDirectory;
    public static String whyDomains;
    public static String whyOrganization;
    public static String whyPolicies;
    public static String whyRoles;
    public static String whySignIns;
    public static String whyUser;

    static {
        NLS.initializeMessages("io.isthmus.entra.messages", Messages.class);
    }

    private Messages() {
    }
}
