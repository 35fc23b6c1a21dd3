package io.isthmus.sdk.snapshot;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.model.AppManagementPolicy;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.FederationTrust;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.IntraOrganizationConnector;
import io.isthmus.sdk.model.NamedLocation;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.OnPremisesOrganization;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.model.PublicName;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.model.SignInHistory;
import io.isthmus.sdk.model.SignedInUser;
import io.isthmus.sdk.model.SubscribedSku;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.VirtualDirectory;

/**
 * The parts that Isthmus itself reads. {@link #PROOFS} cost time or leave a trace and are read only where asked for.
 *
 * @since 1.0
 */
public final class Parts {

    /** The on-premises organization. */
    public static final Part<Organization> ORGANIZATION =
            Part.one("onPremises.organization", Side.ON_PREMISES, Organization.class);
    /** Get-ExchangeServer with the file version of ExSetup. */
    public static final Part<List<ExchangeServer>> SERVERS =
            Part.many("onPremises.servers", Side.ON_PREMISES, ExchangeServer.class);
    /** Get-AuthConfig. */
    public static final Part<AuthConfiguration> AUTH_CONFIGURATION =
            Part.one("onPremises.authConfiguration", Side.ON_PREMISES, AuthConfiguration.class);
    /** Get-ExchangeCertificate of each server. */
    public static final Part<List<ServerCertificates>> CERTIFICATES =
            Part.many("onPremises.certificates", Side.ON_PREMISES, ServerCertificates.class);
    /** Get-AuthServer. */
    public static final Part<List<AuthServer>> AUTH_SERVERS =
            Part.many("onPremises.authServers", Side.ON_PREMISES, AuthServer.class);
    /** Get-OrganizationRelationship. */
    public static final Part<List<OrganizationRelationship>> ORGANIZATION_RELATIONSHIPS =
            Part.many("onPremises.organizationRelationships", Side.ON_PREMISES, OrganizationRelationship.class);
    /** Get-IntraOrganizationConnector. */
    public static final Part<List<IntraOrganizationConnector>> INTRA_ORGANIZATION_CONNECTORS =
            Part.many("onPremises.intraOrganizationConnectors", Side.ON_PREMISES, IntraOrganizationConnector.class);
    /** Get-PartnerApplication. */
    public static final Part<List<PartnerApplication>> PARTNER_APPLICATIONS =
            Part.many("onPremises.partnerApplications", Side.ON_PREMISES, PartnerApplication.class);
    /** Get-SettingOverride. */
    public static final Part<List<SettingOverride>> SETTING_OVERRIDES =
            Part.many("onPremises.settingOverrides", Side.ON_PREMISES, SettingOverride.class);
    /** Get-ExchangeDiagnosticInfo of each server. */
    public static final Part<List<ServerOverrides>> SERVER_OVERRIDES =
            Part.many("onPremises.serverOverrides", Side.ON_PREMISES, ServerOverrides.class);
    /** Get-WebServicesVirtualDirectory and Get-AutodiscoverVirtualDirectory; what was collected of others, too. */
    public static final Part<List<VirtualDirectory>> VIRTUAL_DIRECTORIES =
            Part.many("onPremises.virtualDirectories", Side.ON_PREMISES, VirtualDirectory.class);
    /** Get-HybridConfiguration. */
    public static final Part<HybridConfiguration> HYBRID_CONFIGURATION =
            Part.one("onPremises.hybridConfiguration", Side.ON_PREMISES, HybridConfiguration.class);
    /** Get-AcceptedDomain on-premises. */
    public static final Part<List<AcceptedDomain>> ACCEPTED_DOMAINS =
            Part.many("onPremises.acceptedDomains", Side.ON_PREMISES, AcceptedDomain.class);
    /** Get-SendConnector. */
    public static final Part<List<SendConnector>> SEND_CONNECTORS =
            Part.many("onPremises.sendConnectors", Side.ON_PREMISES, SendConnector.class);
    /** Get-ReceiveConnector. */
    public static final Part<List<ReceiveConnector>> RECEIVE_CONNECTORS =
            Part.many("onPremises.receiveConnectors", Side.ON_PREMISES, ReceiveConnector.class);
    /** Get-FederationTrust. */
    public static final Part<List<FederationTrust>> FEDERATION_TRUSTS =
            Part.many("onPremises.federationTrusts", Side.ON_PREMISES, FederationTrust.class);

    /** The tenant. */
    public static final Part<Tenant> TENANT = Part.one("entra.tenant", Side.ENTRA, Tenant.class);
    /** The tenant's domains. */
    public static final Part<List<Domain>> DOMAINS = Part.many("entra.domains", Side.ENTRA, Domain.class);
    /**
     * The applications that can be the dedicated one: whom an Auth Server names, whom the name "ExchangeServerApp-…"
     * tells, who has consent for the permission.
     */
    public static final Part<List<Application>> APPLICATIONS =
            Part.many("entra.applications", Side.ENTRA, Application.class);
    /** The same kind of applications among the deleted items. */
    public static final Part<List<Application>> DELETED_APPLICATIONS =
            Part.many("entra.deletedApplications", Side.ENTRA, Application.class);
    /**
     * Service principals of {@link #DELETED_APPLICATIONS}, or of {@link #APPLICATIONS} that were restored, among the
     * deleted items: restoring an application does not restore its service principal.
     */
    public static final Part<List<ServicePrincipal>> DELETED_SERVICE_PRINCIPALS =
            Part.many("entra.deletedServicePrincipals", Side.ENTRA, ServicePrincipal.class);
    /** The service principals of {@link #APPLICATIONS}. */
    public static final Part<List<ServicePrincipal>> SERVICE_PRINCIPALS =
            Part.many("entra.servicePrincipals", Side.ENTRA, ServicePrincipal.class);
    /** The shared principal, Office 365 Exchange Online, with its key credentials and app roles. */
    public static final Part<ServicePrincipal> SHARED_PRINCIPAL =
            Part.one("entra.sharedPrincipal", Side.ENTRA, ServicePrincipal.class);
    /** The service principal of Microsoft Graph with its app roles. */
    public static final Part<ServicePrincipal> GRAPH_PRINCIPAL =
            Part.one("entra.graphPrincipal", Side.ENTRA, ServicePrincipal.class);
    /** What {@link #SERVICE_PRINCIPALS} have consent for. */
    public static final Part<List<AppRoleAssignment>> APP_ROLE_ASSIGNMENTS =
            Part.many("entra.appRoleAssignments", Side.ENTRA, AppRoleAssignment.class);
    /** Conditional Access policies. */
    public static final Part<List<ConditionalAccessPolicy>> CONDITIONAL_ACCESS_POLICIES =
            Part.many("entra.conditionalAccessPolicies", Side.ENTRA, ConditionalAccessPolicy.class);
    /** Named locations. */
    public static final Part<List<NamedLocation>> NAMED_LOCATIONS =
            Part.many("entra.namedLocations", Side.ENTRA, NamedLocation.class);
    /** Licences. */
    public static final Part<List<SubscribedSku>> SUBSCRIBED_SKUS =
            Part.many("entra.subscribedSkus", Side.ENTRA, SubscribedSku.class);
    /** As whom the console is signed in. */
    public static final Part<SignedInUser> SIGNED_IN_USER =
            Part.one("entra.signedInUser", Side.ENTRA, SignedInUser.class);
    /** What the tenant allows for credentials of applications. */
    public static final Part<AppManagementPolicy> APP_MANAGEMENT_POLICY =
            Part.one("entra.appManagementPolicy", Side.ENTRA, AppManagementPolicy.class);

    /** Get-OrganizationConfig of Exchange Online. */
    public static final Part<ExchangeOnlineOrganization> ONLINE_ORGANIZATION =
            Part.one("exchangeOnline.organization", Side.EXCHANGE_ONLINE, ExchangeOnlineOrganization.class);
    /** Get-AcceptedDomain of Exchange Online. */
    public static final Part<List<AcceptedDomain>> ONLINE_ACCEPTED_DOMAINS =
            Part.many("exchangeOnline.acceptedDomains", Side.EXCHANGE_ONLINE, AcceptedDomain.class);
    /** Get-InboundConnector. */
    public static final Part<List<InboundConnector>> INBOUND_CONNECTORS =
            Part.many("exchangeOnline.inboundConnectors", Side.EXCHANGE_ONLINE, InboundConnector.class);
    /** Get-OutboundConnector. */
    public static final Part<List<OutboundConnector>> OUTBOUND_CONNECTORS =
            Part.many("exchangeOnline.outboundConnectors", Side.EXCHANGE_ONLINE, OutboundConnector.class);
    /** Get-OrganizationRelationship of Exchange Online. */
    public static final Part<List<OrganizationRelationship>> ONLINE_ORGANIZATION_RELATIONSHIPS =
            Part.many("exchangeOnline.organizationRelationships", Side.EXCHANGE_ONLINE,
                    OrganizationRelationship.class);
    /** Get-IntraOrganizationConnector of Exchange Online. */
    public static final Part<List<IntraOrganizationConnector>> ONLINE_INTRA_ORGANIZATION_CONNECTORS =
            Part.many("exchangeOnline.intraOrganizationConnectors", Side.EXCHANGE_ONLINE,
                    IntraOrganizationConnector.class);
    /** Get-OnPremisesOrganization. */
    public static final Part<List<OnPremisesOrganization>> ONLINE_ON_PREMISES_ORGANIZATIONS =
            Part.many("exchangeOnline.onPremisesOrganizations", Side.EXCHANGE_ONLINE, OnPremisesOrganization.class);

    /** Test-OAuthConnectivity on each Mailbox server: proof of the way from on-premises to the cloud. */
    public static final Part<List<OAuthConnectivity>> OAUTH_TO_CLOUD =
            Part.many("onPremises.oauthToCloud", Side.ON_PREMISES, OAuthConnectivity.class);
    /** Test-OAuthConnectivity of Exchange Online: proof of the way from the cloud to on-premises. */
    public static final Part<List<OAuthConnectivity>> OAUTH_TO_ON_PREMISES =
            Part.many("exchangeOnline.oauthToOnPremises", Side.EXCHANGE_ONLINE, OAuthConnectivity.class);
    /** The newest sign-ins of {@link #APPLICATIONS}, a page at the most. */
    public static final Part<List<ServicePrincipalSignIn>> APPLICATION_SIGN_INS =
            Part.many("entra.applicationSignIns", Side.ENTRA, ServicePrincipalSignIn.class);
    /** What is kept on this workstation of the sign-ins of {@link #APPLICATIONS}. */
    public static final Part<List<SignInHistory>> SIGN_IN_HISTORY =
            Part.many("entra.signInHistory", Side.ENTRA, SignInHistory.class);

    /**
     * What the public names that hybrid needs present, seen from this machine: of each that stands in one of the
     * organization's own domains the certificates of a TLS handshake.
     */
    public static final Part<List<PublicName>> PUBLIC_NAMES =
            Part.many("onPremises.publicNames", Side.ON_PREMISES, PublicName.class);

    /** Parts that prove something; they cost time or leave a trace in a log. */
    public static final List<Part<?>> PROOFS = List.of(OAUTH_TO_CLOUD, OAUTH_TO_ON_PREMISES, APPLICATION_SIGN_INS,
            SIGN_IN_HISTORY, PUBLIC_NAMES);

    private static final Map<String, Part<?>> BY_ID = new TreeMap<>();

    static {
        List.of(ORGANIZATION, SERVERS, AUTH_CONFIGURATION, CERTIFICATES, AUTH_SERVERS, ORGANIZATION_RELATIONSHIPS,
                INTRA_ORGANIZATION_CONNECTORS, PARTNER_APPLICATIONS, SETTING_OVERRIDES, SERVER_OVERRIDES,
                VIRTUAL_DIRECTORIES, HYBRID_CONFIGURATION, ACCEPTED_DOMAINS, SEND_CONNECTORS, RECEIVE_CONNECTORS,
                FEDERATION_TRUSTS, TENANT, DOMAINS, APPLICATIONS, DELETED_APPLICATIONS, DELETED_SERVICE_PRINCIPALS, SERVICE_PRINCIPALS,
                SHARED_PRINCIPAL, GRAPH_PRINCIPAL, APP_ROLE_ASSIGNMENTS, CONDITIONAL_ACCESS_POLICIES,
                NAMED_LOCATIONS, SUBSCRIBED_SKUS, SIGNED_IN_USER, APP_MANAGEMENT_POLICY, ONLINE_ORGANIZATION,
                ONLINE_ACCEPTED_DOMAINS, INBOUND_CONNECTORS, OUTBOUND_CONNECTORS,
                ONLINE_ORGANIZATION_RELATIONSHIPS, ONLINE_INTRA_ORGANIZATION_CONNECTORS,
                ONLINE_ON_PREMISES_ORGANIZATIONS, OAUTH_TO_CLOUD, OAUTH_TO_ON_PREMISES, APPLICATION_SIGN_INS,
                SIGN_IN_HISTORY, PUBLIC_NAMES)
                .forEach(part -> BY_ID.put(part.id(), part));
    }

    private Parts() {
    }

    /** All of them by id, in the order of their ids. */
    public static Map<String, Part<?>> byId() {
        return Map.copyOf(BY_ID);
    }
}
