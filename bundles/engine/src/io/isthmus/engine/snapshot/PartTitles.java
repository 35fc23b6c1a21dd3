package io.isthmus.engine.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Names the parts of a snapshot by the words of Microsoft's pages, in the order in which an admin looks for them.
 *
 * @since 1.0
 */
public final class PartTitles {

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        add(Parts.ORGANIZATION, Messages.organization);
        add(Parts.SERVERS, Messages.servers);
        add(Parts.AUTH_CONFIGURATION, Messages.authConfiguration);
        add(Parts.CERTIFICATES, Messages.certificates);
        add(Parts.AUTH_SERVERS, Messages.authServers);
        add(Parts.ORGANIZATION_RELATIONSHIPS, Messages.organizationRelationships);
        add(Parts.INTRA_ORGANIZATION_CONNECTORS, Messages.intraOrganizationConnectors);
        add(Parts.PARTNER_APPLICATIONS, Messages.partnerApplications);
        add(Parts.SETTING_OVERRIDES, Messages.settingOverrides);
        add(Parts.SERVER_OVERRIDES, Messages.serverOverrides);
        add(Parts.VIRTUAL_DIRECTORIES, Messages.virtualDirectories);
        add(Parts.HYBRID_CONFIGURATION, Messages.hybridConfiguration);
        add(Parts.ACCEPTED_DOMAINS, Messages.acceptedDomains);
        add(Parts.SEND_CONNECTORS, Messages.sendConnectors);
        add(Parts.RECEIVE_CONNECTORS, Messages.receiveConnectors);
        add(Parts.FEDERATION_TRUSTS, Messages.federationTrusts);
        add(Parts.OAUTH_TO_CLOUD, Messages.oauthToCloud);
        add(Parts.PUBLIC_NAMES, Messages.publicNames);
        add(Parts.TENANT, Messages.tenant);
        add(Parts.DOMAINS, Messages.domains);
        add(Parts.APPLICATIONS, Messages.applications);
        add(Parts.SERVICE_PRINCIPALS, Messages.servicePrincipals);
        add(Parts.SHARED_PRINCIPAL, Messages.sharedPrincipal);
        add(Parts.APP_ROLE_ASSIGNMENTS, Messages.appRoleAssignments);
        add(Parts.CONDITIONAL_ACCESS_POLICIES, Messages.conditionalAccessPolicies);
        add(Parts.NAMED_LOCATIONS, Messages.namedLocations);
        add(Parts.SUBSCRIBED_SKUS, Messages.subscribedSkus);
        add(Parts.SIGNED_IN_USER, Messages.signedInUser);
        add(Parts.APP_MANAGEMENT_POLICY, Messages.appManagementPolicy);
        add(Parts.DELETED_APPLICATIONS, Messages.deletedApplications);
        add(Parts.DELETED_SERVICE_PRINCIPALS, Messages.deletedServicePrincipals);
        add(Parts.GRAPH_PRINCIPAL, Messages.graphPrincipal);
        add(Parts.APPLICATION_SIGN_INS, Messages.applicationSignIns);
        add(Parts.SIGN_IN_HISTORY, Messages.signInHistory);
        add(Parts.ONLINE_ORGANIZATION, Messages.onlineOrganization);
        add(Parts.ONLINE_ACCEPTED_DOMAINS, Messages.onlineAcceptedDomains);
        add(Parts.INBOUND_CONNECTORS, Messages.inboundConnectors);
        add(Parts.OUTBOUND_CONNECTORS, Messages.outboundConnectors);
        add(Parts.ONLINE_ORGANIZATION_RELATIONSHIPS, Messages.onlineOrganizationRelationships);
        add(Parts.ONLINE_INTRA_ORGANIZATION_CONNECTORS, Messages.onlineIntraOrganizationConnectors);
        add(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS, Messages.onlineOnPremisesOrganizations);
        add(Parts.OAUTH_TO_ON_PREMISES, Messages.oauthToOnPremises);
    }

    private PartTitles() {
    }

    private static void add(Part<?> part, String title) {
        TITLES.put(part.id(), title);
    }

    /** A part's title; empty for one that a plug-in adds. */
    public static Optional<String> of(String partId) {
        return Optional.ofNullable(TITLES.get(partId));
    }

    /** Where a part stands among the others of its side; parts of plug-ins stand last. */
    public static int order(String partId) {
        int index = List.copyOf(TITLES.keySet()).indexOf(partId);
        return index < 0 ? TITLES.size() : index;
    }
}
