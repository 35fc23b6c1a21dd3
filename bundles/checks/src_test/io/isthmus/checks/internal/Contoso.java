package io.isthmus.checks.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRole;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.FederationTrust;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.IntraOrganizationConnector;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.model.RequiredResourceAccess;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;

/**
 * What both sides of a made-up organization look like, part by part, to be changed by a test: before the dedicated
 * application was set up, or after.
 */
final class Contoso {

    static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");
    static final TenantId TENANT = TenantId.of("11111111-2222-3333-4444-555555555555");
    static final OrganizationId ORGANIZATION = OrganizationId.of("9a8b7c6d-0000-4000-8000-1234567890ab");
    static final AppId APP = AppId.of("aaaaaaaa-0000-4000-8000-000000000001");
    static final ObjectId PRINCIPAL = ObjectId.of("aaaaaaaa-0000-4000-8000-000000000002");
    static final ObjectId EXCHANGE_ONLINE = ObjectId.of("bbbbbbbb-0000-4000-8000-000000000001");
    static final ObjectId GRAPH = ObjectId.of("bbbbbbbb-0000-4000-8000-000000000002");
    static final UUID FULL_ACCESS = UUID.fromString("dc890d15-9560-4a4c-9b7f-a736ec74ec40");
    static final UUID CALENDARS = UUID.fromString("cccccccc-0000-4000-8000-000000000001");
    static final Thumbprint CURRENT = Thumbprint.of("7A3F000000000000000000000000000000000001");
    static final Thumbprint NEXT = Thumbprint.of("7A3F000000000000000000000000000000000002");
    static final Thumbprint FOREIGN = Thumbprint.of("7A3F00000000000000000000000000000000FFFF");
    static final Instant CERTIFICATE_END = Instant.parse("2027-02-17T10:00:00Z");

    private final Map<String, Reading<?>> parts = new HashMap<>();
    private final List<PendingEffect> pending = new ArrayList<>();
    private Instant now = NOW;

    private Contoso() {
    }

    /** Nothing was read. */
    static Contoso unread() {
        return new Contoso();
    }

    /** Hybrid, with everything in place but the dedicated application. */
    static Contoso freshHybrid() {
        return new Contoso()
                .with(Parts.ORGANIZATION, new Organization("Contoso", "ad.contoso.com", Optional.of(ORGANIZATION)))
                .with(Parts.SERVERS, List.of(server("EX01", "15.2.2562.53"), server("EX02", "15.2.2562.53"),
                        server("EX03", "15.2.1748.53"), edge()))
                .with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.of(CURRENT), Optional.empty(),
                        Optional.empty(), Optional.empty(), AppId.EXCHANGE_ONLINE.text(), ""))
                .with(Parts.CERTIFICATES, List.of(holding("EX01", CURRENT), holding("EX02", CURRENT),
                        holding("EX03", CURRENT)))
                .with(Parts.AUTH_SERVERS, List.of(accessControl(), evoSts(Optional.empty(), List.of())))
                .with(Parts.ORGANIZATION_RELATIONSHIPS, List.of(
                        relationship("On-premises to O365", "contoso.mail.onmicrosoft.com", Optional.empty()),
                        relationship("Fabrikam", "fabrikam.com", Optional.empty())))
                .with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of(connector(true)))
                .with(Parts.PARTNER_APPLICATIONS, List.of(partner(true)))
                .with(Parts.SETTING_OVERRIDES, List.of())
                .with(Parts.SERVER_OVERRIDES, List.of(overrides("EX01"), overrides("EX02"), overrides("EX03")))
                .with(Parts.HYBRID_CONFIGURATION, hybrid("FreeBusy", "MailTips", "Photos", "SecureMail"))
                .with(Parts.FEDERATION_TRUSTS, List.of())
                .with(Parts.TENANT, new Tenant(TENANT, "Contoso", "Global", Optional.of("contoso.onmicrosoft.com")))
                .with(Parts.DOMAINS, List.of(domain("contoso.com"), domain("contoso.mail.onmicrosoft.com")))
                .with(Parts.APPLICATIONS, List.of())
                .with(Parts.DELETED_APPLICATIONS, List.of())
                .with(Parts.SERVICE_PRINCIPALS, List.of())
                .with(Parts.SHARED_PRINCIPAL, principal(EXCHANGE_ONLINE, AppId.EXCHANGE_ONLINE,
                        List.of(new AppRole(FULL_ACCESS, "full_access_as_app", "", true)), List.of(key(CURRENT))))
                .with(Parts.GRAPH_PRINCIPAL, principal(GRAPH, AppId.MICROSOFT_GRAPH,
                        List.of(new AppRole(CALENDARS, "Calendars.Read", "", true)), List.of()))
                .with(Parts.APP_ROLE_ASSIGNMENTS, List.of())
                .with(Parts.ONLINE_ORGANIZATION, online(Optional.of(true), UUID.randomUUID().toString()));
    }

    /** The main job is done. */
    static Contoso setUp() {
        return freshHybrid()
                .with(Parts.APPLICATIONS, List.of(application()))
                .with(Parts.SERVICE_PRINCIPALS, List.of(principal(PRINCIPAL, APP, List.of(), List.of())))
                .with(Parts.APP_ROLE_ASSIGNMENTS, List.of(new AppRoleAssignment("assignment", PRINCIPAL,
                        EXCHANGE_ONLINE, FULL_ACCESS, Optional.of(NOW))))
                .with(Parts.AUTH_SERVERS, List.of(accessControl(), evoSts(Optional.of(APP.text()),
                        List.of("contoso.mail.onmicrosoft.com"))))
                .with(Parts.ORGANIZATION_RELATIONSHIPS, List.of(
                        relationship("On-premises to O365", "contoso.mail.onmicrosoft.com",
                                Optional.of("https://outlook.office365.com/EWS/Exchange.asmx")),
                        relationship("Fabrikam", "fabrikam.com", Optional.empty())))
                .with(Parts.SETTING_OVERRIDES, List.of(configured("true")))
                .with(Parts.SERVER_OVERRIDES, List.of(overrides("EX01", told("Accepted", "true")),
                        overrides("EX02", told("Accepted", "true")), overrides("EX03", told("Accepted", "true"))))
                .with(Parts.ONLINE_ORGANIZATION, online(Optional.of(true), APP.text()));
    }

    /** The way into the cloud is a federation trust instead of OAuth. */
    Contoso usingDAuth() {
        return with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of(connector(false)))
                .with(Parts.FEDERATION_TRUSTS, List.of(new FederationTrust("Microsoft Federation Gateway",
                        Optional.empty(), "urn:federation:MicrosoftOnline", Optional.empty())));
    }

    <T> Contoso with(Part<T> part, T value) {
        parts.put(part.id(), Reading.read(value, NOW, part.id()));
        return this;
    }

    <T> Contoso change(Part<T> part, UnaryOperator<T> change) {
        @SuppressWarnings("unchecked")
        T value = (T) parts.get(part.id()).value().orElseThrow();
        return with(part, change.apply(value));
    }

    Contoso denied(Part<?> part) {
        parts.put(part.id(), Reading.failed(failure(Failure.Kind.DENIED, part), NOW, part.id()));
        return this;
    }

    Contoso broken(Part<?> part) {
        parts.put(part.id(), Reading.failed(failure(Failure.Kind.BAD_ANSWER, part), NOW, part.id()));
        return this;
    }

    Contoso absent(Part<?> part) {
        parts.put(part.id(), Reading.absent(NOW, part.id()));
        return this;
    }

    Contoso without(Part<?> part) {
        parts.remove(part.id());
        return this;
    }

    Contoso pending(String key, String resource, Duration duration) {
        pending.add(new PendingEffect(key, resource, now, now.plus(duration)));
        return this;
    }

    Contoso at(Instant time) {
        now = time;
        return this;
    }

    Map<String, Reading<?>> parts() {
        return parts;
    }

    List<PendingEffect> pending() {
        return pending;
    }

    Instant now() {
        return now;
    }

    static Failure failure(Failure.Kind kind, Part<?> part) {
        return Failure.of(kind, part.side(), "read " + part.id(), "the service said no to " + part.id(),
                "Ask for the role that is missing.");
    }

    static ExchangeServer server(String name, String build) {
        return server(name, Reading.read(ExchangeBuild.of(build), NOW, "ExSetup.exe"), Set.of("Mailbox"));
    }

    static ExchangeServer server(String name, Reading<ExchangeBuild> build, Set<String> roles) {
        return new ExchangeServer(name, name + ".ad.contoso.com", ExchangeBuild.of("15.2.2562.17"), build, roles,
                "Standard", Optional.empty(), Optional.empty());
    }

    static ExchangeServer edge() {
        return server("EDGE01", Reading.notAsked("Edge"), Set.of("Edge"));
    }

    static ServerCertificates holding(String server, Thumbprint... thumbprints) {
        return holding(server, CERTIFICATE_END, thumbprints);
    }

    static ServerCertificates holding(String server, Instant end, Thumbprint... thumbprints) {
        List<Certificate> certificates = List.of(thumbprints).stream().map(thumbprint -> new Certificate(thumbprint,
                "CN=Microsoft Exchange Server Auth Certificate", "CN=Microsoft Exchange Server Auth Certificate",
                Optional.empty(), Instant.parse("2022-02-18T10:00:00Z"), end, List.of(), Set.of("SMTP"),
                Optional.of("Valid"), true, Optional.empty())).toList();
        return new ServerCertificates(server, Reading.read(certificates, NOW, "Get-ExchangeCertificate"));
    }

    static AuthServer accessControl() {
        return new AuthServer("ACS", "ACS", "MicrosoftACS", TENANT.text(), "issuer", Optional.empty(),
                List.of("contoso.mail.onmicrosoft.com"), Optional.empty(), "", "", true);
    }

    static AuthServer evoSts(Optional<String> application, List<String> domains) {
        return evoSts("EvoSts", TENANT.text(), application, domains);
    }

    static AuthServer evoSts(String name, String realm, Optional<String> application, List<String> domains) {
        return new AuthServer(name, name, "AzureAD", realm, "issuer", application, domains, Optional.empty(), "", "",
                true);
    }

    static OrganizationRelationship relationship(String name, String domain, Optional<String> sharingEpr) {
        return relationship(name, List.of(domain), sharingEpr);
    }

    static OrganizationRelationship relationship(String name, List<String> domains, Optional<String> sharingEpr) {
        return new OrganizationRelationship(name, name, domains, Optional.of("outlook.com"),
                Optional.of("https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc/WSSecurity"),
                sharingEpr, Optional.empty(), true, "LimitedDetails", true, true, true, true, true);
    }

    static IntraOrganizationConnector connector(boolean enabled) {
        return new IntraOrganizationConnector("HybridIOC", List.of("contoso.mail.onmicrosoft.com"),
                Optional.of("https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc"), Optional.empty(),
                enabled);
    }

    static PartnerApplication partner(boolean enabled) {
        return new PartnerApplication("Exchange Online", AppId.EXCHANGE_ONLINE.text(), "", true,
                Optional.of("ad.contoso.com/Users/Exchange Online-ApplicationAccount"), enabled);
    }

    static HybridConfiguration hybrid(String... features) {
        return new HybridConfiguration(Set.of(features), List.of("contoso.com"), List.of("EX01"), List.of("EX01"),
                List.of("EX01"), List.of(), Optional.of("mail.contoso.com"), Optional.of("<I>CN=CA<S>CN=mail"), 0);
    }

    static Domain domain(String name) {
        return new Domain(name, true, false, false, true, true, List.of("Email"));
    }

    static ExchangeOnlineOrganization online(Optional<Boolean> enabled, String... allowed) {
        return new ExchangeOnlineOrganization("contoso.onmicrosoft.com", enabled, List.of(allowed), true);
    }

    static Application application() {
        return application(List.of(key(CURRENT)));
    }

    static Application application(List<KeyCredential> keys) {
        return new Application(ObjectId.of("aaaaaaaa-0000-4000-8000-000000000003"), APP, Optional.empty(),
                "ExchangeServerApp-" + ORGANIZATION, Optional.empty(), Optional.empty(), "AzureADMyOrg",
                List.of(new RequiredResourceAccess(AppId.EXCHANGE_ONLINE, List.of(FULL_ACCESS), List.of())), keys,
                List.of(), List.of(), List.of(), List.of(), Optional.empty(), Optional.of(NOW), Optional.empty());
    }

    static ServicePrincipal principal(ObjectId id, AppId app, List<AppRole> roles, List<KeyCredential> keys) {
        return new ServicePrincipal(id, app, app.text(), true, "Application", roles, keys, List.of(), List.of(),
                List.of(), Optional.empty());
    }

    static KeyCredential key(Thumbprint thumbprint) {
        return key(Optional.of(thumbprint), CERTIFICATE_END);
    }

    static KeyCredential key(Optional<Thumbprint> thumbprint, Instant end) {
        return new KeyCredential(UUID.nameUUIDFromBytes(thumbprint.toString().getBytes()), Optional.empty(),
                "AsymmetricX509Cert", "Verify", thumbprint, Optional.empty(), Optional.of(end), Optional.empty());
    }

    static ServerOverrides overrides(String server, OverrideStatus... statuses) {
        return new ServerOverrides(server, Reading.read(List.of(statuses), NOW, "Get-ExchangeDiagnosticInfo"));
    }

    static OverrideStatus told(String status, String enabled) {
        return new OverrideStatus("any name", "Global", "ExchangeOnpremAsThirdPartyAppId",
                Map.of("Enabled", enabled), status, Optional.empty());
    }

    static SettingOverride configured(String enabled) {
        return override("Global", "ExchangeOnpremAsThirdPartyAppId", enabled);
    }

    static SettingOverride override(String component, String section, String enabled) {
        return new SettingOverride("any name", "any name", component, section, Map.of("Enabled", enabled), List.of(),
                Optional.empty(), Optional.empty(), "a reason", Optional.empty(), Optional.empty());
    }

    static OAuthConnectivity call(String server, boolean success, AppId application) {
        return new OAuthConnectivity(Optional.of(server), "EWS", "https://outlook.office365.com", success,
                Optional.ofNullable(application), "what the cmdlet told");
    }
}
