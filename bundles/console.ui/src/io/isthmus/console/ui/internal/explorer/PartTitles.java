package io.isthmus.console.ui.internal.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.ui.text.Words;

/** Names the parts of a snapshot by the words of Microsoft's pages, in the order in which an admin looks for them. */
public final class PartTitles {

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        add(Parts.ORGANIZATION, Messages.PartTitles_organization);
        add(Parts.SERVERS, Messages.PartTitles_servers);
        add(Parts.AUTH_CONFIGURATION, Messages.PartTitles_authConfiguration);
        add(Parts.CERTIFICATES, Messages.PartTitles_certificates);
        add(Parts.AUTH_SERVERS, Messages.PartTitles_authServers);
        add(Parts.ORGANIZATION_RELATIONSHIPS, Messages.PartTitles_organizationRelationships);
        add(Parts.INTRA_ORGANIZATION_CONNECTORS, Messages.PartTitles_intraOrganizationConnectors);
        add(Parts.PARTNER_APPLICATIONS, Messages.PartTitles_partnerApplications);
        add(Parts.SETTING_OVERRIDES, Messages.PartTitles_settingOverrides);
        add(Parts.SERVER_OVERRIDES, Messages.PartTitles_serverOverrides);
        add(Parts.VIRTUAL_DIRECTORIES, Messages.PartTitles_virtualDirectories);
        add(Parts.HYBRID_CONFIGURATION, Messages.PartTitles_hybridConfiguration);
        add(Parts.ACCEPTED_DOMAINS, Messages.PartTitles_acceptedDomains);
        add(Parts.SEND_CONNECTORS, Messages.PartTitles_sendConnectors);
        add(Parts.RECEIVE_CONNECTORS, Messages.PartTitles_receiveConnectors);
        add(Parts.FEDERATION_TRUSTS, Messages.PartTitles_federationTrusts);
        add(Parts.OAUTH_TO_CLOUD, Messages.PartTitles_oauthToCloud);
        add(Parts.TENANT, Messages.PartTitles_tenant);
        add(Parts.DOMAINS, Messages.PartTitles_domains);
        add(Parts.APPLICATIONS, Messages.PartTitles_applications);
        add(Parts.SERVICE_PRINCIPALS, Messages.PartTitles_servicePrincipals);
        add(Parts.SHARED_PRINCIPAL, Messages.PartTitles_sharedPrincipal);
        add(Parts.APP_ROLE_ASSIGNMENTS, Messages.PartTitles_appRoleAssignments);
        add(Parts.CONDITIONAL_ACCESS_POLICIES, Messages.PartTitles_conditionalAccessPolicies);
        add(Parts.NAMED_LOCATIONS, Messages.PartTitles_namedLocations);
        add(Parts.SUBSCRIBED_SKUS, Messages.PartTitles_subscribedSkus);
        add(Parts.SIGNED_IN_USER, Messages.PartTitles_signedInUser);
        add(Parts.APP_MANAGEMENT_POLICY, Messages.PartTitles_appManagementPolicy);
        add(Parts.DELETED_APPLICATIONS, Messages.PartTitles_deletedApplications);
        add(Parts.GRAPH_PRINCIPAL, Messages.PartTitles_graphPrincipal);
        add(Parts.APPLICATION_SIGN_INS, Messages.PartTitles_applicationSignIns);
        add(Parts.ONLINE_ORGANIZATION, Messages.PartTitles_onlineOrganization);
        add(Parts.ONLINE_ACCEPTED_DOMAINS, Messages.PartTitles_onlineAcceptedDomains);
        add(Parts.INBOUND_CONNECTORS, Messages.PartTitles_inboundConnectors);
        add(Parts.OUTBOUND_CONNECTORS, Messages.PartTitles_outboundConnectors);
        add(Parts.ONLINE_ORGANIZATION_RELATIONSHIPS, Messages.PartTitles_onlineOrganizationRelationships);
        add(Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS, Messages.PartTitles_onlineIntraOrganizationConnectors);
        add(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS, Messages.PartTitles_onlineOnPremisesOrganizations);
        add(Parts.OAUTH_TO_ON_PREMISES, Messages.PartTitles_oauthToOnPremises);
    }

    private PartTitles() {
    }

    private static void add(Part<?> part, String title) {
        TITLES.put(part.id(), title);
    }

    /** A part's title; made of its id where it comes from a plug-in. */
    public static String of(String partId) {
        String title = TITLES.get(partId);
        return title != null ? title : Words.humanized(partId.substring(partId.lastIndexOf('.') + 1));
    }

    /** Where a part stands among the others of its side; parts of plug-ins stand last. */
    static int order(String partId) {
        int index = List.copyOf(TITLES.keySet()).indexOf(partId);
        return index < 0 ? TITLES.size() : index;
    }
}
