package io.isthmus.sdk.testkit;

import static io.isthmus.sdk.testkit.Contoso.APP;
import static io.isthmus.sdk.testkit.Contoso.APP_NAME;
import static io.isthmus.sdk.testkit.Contoso.APP_OBJECT;
import static io.isthmus.sdk.testkit.Contoso.CERTIFICATE_END;
import static io.isthmus.sdk.testkit.Contoso.CURRENT;
import static io.isthmus.sdk.testkit.Contoso.EXCHANGE_ONLINE;
import static io.isthmus.sdk.testkit.Contoso.FULL_ACCESS;
import static io.isthmus.sdk.testkit.Contoso.NEXT;
import static io.isthmus.sdk.testkit.Contoso.NOW;
import static io.isthmus.sdk.testkit.Contoso.PRINCIPAL;
import static io.isthmus.sdk.testkit.Contoso.TENANT;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

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
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.IntraOrganizationConnector;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.model.RequiredResourceAccess;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Part;

/**
 * Single objects as {@link Contoso} has them, for tests that change one of them. What a method does not ask for is as
 * Exchange and Entra ID make it.
 *
 * @since 1.0
 */
public final class Records {

    private static final Map<Thumbprint, String> ENCODED =
            Map.of(CURRENT, "Contoso's auth certificate", NEXT, "Contoso's next auth certificate");

    private Records() {
    }

    public static Failure failure(Failure.Kind kind, Part<?> part) {
        return Failure.of(kind, part.side(), "read " + part.id(), "the service said no to " + part.id(),
                "Ask for the role that is missing.");
    }

    public static ExchangeServer server(String name, String build) {
        return server(name, Reading.read(ExchangeBuild.of(build), NOW, "ExSetup.exe"), Set.of("Mailbox"));
    }

    public static ExchangeServer server(String name, Reading<ExchangeBuild> build, Set<String> roles) {
        return new ExchangeServer(name, name + ".ad.contoso.com", ExchangeBuild.of("15.2.2562.17"), build, roles,
                "Standard", Optional.empty(), Optional.empty());
    }

    public static ExchangeServer edge() {
        return server("EDGE01", Reading.notAsked("Edge"), Set.of("Edge"));
    }

    public static ServerCertificates holding(String server, Thumbprint... thumbprints) {
        return holding(server, CERTIFICATE_END, thumbprints);
    }

    public static ServerCertificates holding(String server, Instant end, Thumbprint... thumbprints) {
        List<Certificate> certificates =
                Stream.of(thumbprints).map(thumbprint -> certificate(thumbprint, end)).toList();
        return new ServerCertificates(server, Reading.read(certificates, NOW, "Get-ExchangeCertificate"));
    }

    /**
     * An auth certificate. Its bytes are none that a parser would take; those of Contoso's own have the thumbprint that
     * it says.
     */
    public static Certificate certificate(Thumbprint thumbprint, Instant end) {
        String subject = "CN=Microsoft Exchange Server Auth Certificate";
        return new Certificate(thumbprint, subject, subject, Optional.empty(), Instant.parse("2022-02-18T10:00:00Z"),
                end, List.of(), Set.of("SMTP"), Optional.of("Valid"), true,
                Optional.of(Base64.getEncoder().encodeToString(ENCODED.getOrDefault(thumbprint, thumbprint.text())
                        .getBytes(StandardCharsets.US_ASCII))));
    }

    public static AuthConfiguration authConfiguration(Thumbprint current, Optional<Thumbprint> next) {
        return new AuthConfiguration(Optional.of(current), Optional.empty(), next, Optional.empty(),
                AppId.EXCHANGE_ONLINE.text(), "");
    }

    public static AuthServer accessControl() {
        return new AuthServer("ACS", "ACS", "MicrosoftACS", TENANT.text(), "issuer", Optional.empty(),
                List.of("contoso.mail.onmicrosoft.com"), Optional.empty(), "", "", true);
    }

    public static AuthServer evoSts(Optional<String> application, List<String> domains) {
        return evoSts("EvoSts", TENANT.text(), application, domains);
    }

    public static AuthServer evoSts(String name, String realm, Optional<String> application, List<String> domains) {
        return new AuthServer(name, name, "AzureAD", realm, "issuer", application, domains, Optional.empty(), "", "",
                true);
    }

    public static OrganizationRelationship relationship(String name, String domain, Optional<String> sharingEpr) {
        return relationship(name, List.of(domain), sharingEpr);
    }

    public static OrganizationRelationship relationship(String name, List<String> domains,
            Optional<String> sharingEpr) {
        return new OrganizationRelationship(name, name, domains, Optional.of("outlook.com"),
                Optional.of("https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc/WSSecurity"),
                sharingEpr, Optional.empty(), true, "LimitedDetails", true, true, true, true, true);
    }

    public static IntraOrganizationConnector connector(boolean enabled) {
        return new IntraOrganizationConnector("HybridIOC", List.of("contoso.mail.onmicrosoft.com"),
                Optional.of("https://autodiscover-s.outlook.com/autodiscover/autodiscover.svc"), Optional.empty(),
                enabled);
    }

    public static PartnerApplication partner(boolean enabled) {
        return new PartnerApplication("Exchange Online", AppId.EXCHANGE_ONLINE.text(), "", true,
                Optional.of("ad.contoso.com/Users/Exchange Online-ApplicationAccount"), enabled);
    }

    public static HybridConfiguration hybrid(String... features) {
        return new HybridConfiguration(Set.of(features), List.of("contoso.com"), List.of("EX01"), List.of("EX01"),
                List.of("EX01"), List.of(), Optional.of("mail.contoso.com"), Optional.of("<I>CN=CA<S>CN=mail"), 0);
    }

    public static Domain domain(String name, boolean initial) {
        return new Domain(name, true, name.equals("contoso.com"), initial, true, true, List.of("Email"));
    }

    public static ExchangeOnlineOrganization online(Optional<Boolean> enabled, String... allowed) {
        return new ExchangeOnlineOrganization("contoso.onmicrosoft.com", enabled, List.of(allowed), true);
    }

    public static Application application() {
        return application(List.of(key(CURRENT)));
    }

    public static Application application(List<KeyCredential> keys) {
        return application(true, keys);
    }

    /** @param asks whether it asks for full_access_as_app */
    public static Application application(boolean asks, List<KeyCredential> keys) {
        return application(asks, keys, Optional.empty(), Optional.empty());
    }

    /** The application as it stands in the deleted items, with the unique name that a new one would be given. */
    public static Application deletedApplication() {
        return application(true, List.of(key(CURRENT)), Optional.of(APP_NAME.toLowerCase(Locale.ROOT)),
                Optional.of(NOW));
    }

    private static Application application(boolean asks, List<KeyCredential> keys, Optional<String> uniqueName,
            Optional<Instant> deleted) {
        List<RequiredResourceAccess> access = asks
                ? List.of(new RequiredResourceAccess(AppId.EXCHANGE_ONLINE, List.of(FULL_ACCESS), List.of()))
                : List.of();
        return new Application(APP_OBJECT, APP, uniqueName, APP_NAME, Optional.empty(), Optional.empty(),
                "AzureADMyOrg", access, keys, List.of(), List.of(), List.of(), List.of(), Optional.empty(),
                Optional.of(NOW), deleted);
    }

    /** The consent that gives the application full_access_as_app. */
    public static AppRoleAssignment consent() {
        return new AppRoleAssignment("assignment", PRINCIPAL, EXCHANGE_ONLINE, FULL_ACCESS, Optional.of(NOW));
    }

    /** The service principal of the application. */
    public static ServicePrincipal principal(boolean enabled) {
        return new ServicePrincipal(PRINCIPAL, APP, APP_NAME, enabled, "Application", List.of(), List.of(), List.of(),
                List.of(), List.of(), Optional.empty());
    }

    public static ServicePrincipal principal(ObjectId id, AppId app, List<AppRole> roles, List<KeyCredential> keys) {
        return new ServicePrincipal(id, app, app.text(), true, "Application", roles, keys, List.of(), List.of(),
                List.of(), Optional.empty());
    }

    public static KeyCredential key(Thumbprint thumbprint) {
        return key(thumbprint, CERTIFICATE_END);
    }

    public static KeyCredential key(Thumbprint thumbprint, Instant end) {
        return key(Optional.of(thumbprint), end);
    }

    public static KeyCredential key(Optional<Thumbprint> thumbprint, Instant end) {
        UUID id = UUID.nameUUIDFromBytes(thumbprint.toString().getBytes(StandardCharsets.UTF_8));
        return new KeyCredential(id, Optional.empty(), "AsymmetricX509Cert", "Verify", thumbprint, Optional.empty(),
                Optional.of(end), Optional.empty());
    }

    public static ServerOverrides overrides(String server, OverrideStatus... statuses) {
        return new ServerOverrides(server, Reading.read(List.of(statuses), NOW, "Get-ExchangeDiagnosticInfo"));
    }

    public static OverrideStatus told(String status, String enabled) {
        return new OverrideStatus("any name", "Global", "ExchangeOnpremAsThirdPartyAppId",
                Map.of("Enabled", enabled), status, Optional.empty());
    }

    /** The override that switches the dedicated application on or off, by its usual name. */
    public static SettingOverride configured(String enabled) {
        return configured("EnableExchangeHybrid3PAppFeature", enabled);
    }

    public static SettingOverride configured(String name, String enabled) {
        return override(name, "Global", "ExchangeOnpremAsThirdPartyAppId", enabled);
    }

    public static SettingOverride override(String name, String component, String section, String enabled) {
        return new SettingOverride(name, name, component, section, Map.of("Enabled", enabled), List.of(),
                Optional.empty(), Optional.empty(), "a reason", Optional.empty(), Optional.empty());
    }

    public static OAuthConnectivity call(String server, boolean success, AppId application) {
        return new OAuthConnectivity(Optional.of(server), "EWS", "https://outlook.office365.com", success,
                Optional.ofNullable(application), "what the cmdlet told");
    }
}
