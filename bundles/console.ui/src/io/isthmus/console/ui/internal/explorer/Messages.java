package io.isthmus.console.ui.internal.explorer;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {

    public static String ExplorerPresenter_empty;
    public static String ExplorerPresenter_filtered;
    public static String ExplorerView_filter;
    public static String ExplorerView_name;
    public static String NodeStates_absent;
    public static String NodeStates_denied;
    public static String NodeStates_failed;
    public static String NodeStates_findings;
    public static String NodeStates_notAsked;
    public static String NodeStates_oneFinding;
    public static String NodeStates_partial;
    public static String NodeStates_read;
    public static String NodeStates_waiting;
    public static String PartTitles_acceptedDomains;
    public static String PartTitles_appManagementPolicy;
    public static String PartTitles_appRoleAssignments;
    public static String PartTitles_applicationSignIns;
    public static String PartTitles_applications;
    public static String PartTitles_authConfiguration;
    public static String PartTitles_authServers;
    public static String PartTitles_certificates;
    public static String PartTitles_conditionalAccessPolicies;
    public static String PartTitles_deletedApplications;
    public static String PartTitles_domains;
    public static String PartTitles_federationTrusts;
    public static String PartTitles_graphPrincipal;
    public static String PartTitles_hybridConfiguration;
    public static String PartTitles_inboundConnectors;
    public static String PartTitles_intraOrganizationConnectors;
    public static String PartTitles_namedLocations;
    public static String PartTitles_oauthToCloud;
    public static String PartTitles_oauthToOnPremises;
    public static String PartTitles_onlineAcceptedDomains;
    public static String PartTitles_onlineIntraOrganizationConnectors;
    public static String PartTitles_onlineOnPremisesOrganizations;
    public static String PartTitles_onlineOrganization;
    public static String PartTitles_onlineOrganizationRelationships;
    public static String PartTitles_organization;
    public static String PartTitles_organizationRelationships;
    public static String PartTitles_outboundConnectors;
    public static String PartTitles_partnerApplications;
    public static String PartTitles_receiveConnectors;
    public static String PartTitles_sendConnectors;
    public static String PartTitles_serverOverrides;
    public static String PartTitles_servers;
    public static String PartTitles_servicePrincipals;
    public static String PartTitles_settingOverrides;
    public static String PartTitles_sharedPrincipal;
    public static String PartTitles_signedInUser;
    public static String PartTitles_subscribedSkus;
    public static String PartTitles_tenant;
    public static String PartTitles_virtualDirectories;

    static {
        NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
    }

    private Messages() {
    }
}
