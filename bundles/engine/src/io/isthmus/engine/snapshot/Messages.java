package io.isthmus.engine.snapshot;

import org.eclipse.osgi.util.NLS;

/** The texts of this package: what the parts of a snapshot are called. */
final class Messages extends NLS {

    public static String acceptedDomains;
    public static String appManagementPolicy;
    public static String appRoleAssignments;
    public static String applicationSignIns;
    public static String applications;
    public static String authConfiguration;
    public static String authServers;
    public static String certificates;
    public static String conditionalAccessPolicies;
    public static String deletedApplications;
    public static String deletedServicePrincipals;
    public static String domains;
    public static String federationTrusts;
    public static String graphPrincipal;
    public static String hybridConfiguration;
    public static String inboundConnectors;
    public static String intraOrganizationConnectors;
    public static String namedLocations;
    public static String oauthToCloud;
    public static String oauthToOnPremises;
    public static String onlineAcceptedDomains;
    public static String onlineIntraOrganizationConnectors;
    public static String onlineOnPremisesOrganizations;
    public static String onlineOrganization;
    public static String onlineOrganizationRelationships;
    public static String organization;
    public static String organizationRelationships;
    public static String outboundConnectors;
    public static String partnerApplications;
    public static String publicNames;
    public static String receiveConnectors;
    public static String sendConnectors;
    public static String serverOverrides;
    public static String servers;
    public static String servicePrincipals;
    public static String settingOverrides;
    public static String sharedPrincipal;
    public static String signInHistory;
    public static String signedInUser;
    public static String subscribedSkus;
    public static String tenant;
    public static String virtualDirectories;

    static {
        NLS.initializeMessages("io.isthmus.engine.snapshot.messages", Messages.class);
    }

    private Messages() {
    }
}
