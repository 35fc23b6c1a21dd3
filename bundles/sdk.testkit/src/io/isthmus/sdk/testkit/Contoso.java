package io.isthmus.sdk.testkit;

import static io.isthmus.sdk.testkit.Records.accessControl;
import static io.isthmus.sdk.testkit.Records.application;
import static io.isthmus.sdk.testkit.Records.authConfiguration;
import static io.isthmus.sdk.testkit.Records.configured;
import static io.isthmus.sdk.testkit.Records.connector;
import static io.isthmus.sdk.testkit.Records.consent;
import static io.isthmus.sdk.testkit.Records.domain;
import static io.isthmus.sdk.testkit.Records.edge;
import static io.isthmus.sdk.testkit.Records.evoSts;
import static io.isthmus.sdk.testkit.Records.failure;
import static io.isthmus.sdk.testkit.Records.holding;
import static io.isthmus.sdk.testkit.Records.hybrid;
import static io.isthmus.sdk.testkit.Records.key;
import static io.isthmus.sdk.testkit.Records.online;
import static io.isthmus.sdk.testkit.Records.overrides;
import static io.isthmus.sdk.testkit.Records.partner;
import static io.isthmus.sdk.testkit.Records.principal;
import static io.isthmus.sdk.testkit.Records.relationship;
import static io.isthmus.sdk.testkit.Records.server;
import static io.isthmus.sdk.testkit.Records.told;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppManagementPolicy;
import io.isthmus.sdk.model.AppRole;
import io.isthmus.sdk.model.FederationTrust;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What both sides of a made-up hybrid organization look like, part by part, to be changed by a test: before its
 * dedicated application was set up, or after. Not safe for use by several threads.
 *
 * @since 1.0
 */
public final class Contoso {

    /** When everything was read. */
    public static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");
    public static final TenantId TENANT = TenantId.of("5b7d1c1e-0c66-4d5c-9a53-6c1f7a3f2e10");
    public static final OrganizationId ORGANIZATION = OrganizationId.of("9e8f1b52-7f0e-4a89-8a39-0d6e5ad3c7a1");
    /** The dedicated application, where there is one. */
    public static final AppId APP = AppId.of("aaaaaaaa-0000-4000-8000-000000000001");
    /** The service principal of {@link #APP}. */
    public static final ObjectId PRINCIPAL = ObjectId.of("aaaaaaaa-0000-4000-8000-000000000002");
    /** The application object of {@link #APP}. */
    public static final ObjectId APP_OBJECT = ObjectId.of("aaaaaaaa-0000-4000-8000-000000000003");
    public static final String APP_NAME = "ExchangeServerApp-" + ORGANIZATION;
    /** The shared service principal. */
    public static final ObjectId EXCHANGE_ONLINE = ObjectId.of("bbbbbbbb-0000-4000-8000-000000000001");
    /** The service principal of Microsoft Graph. */
    public static final ObjectId GRAPH = ObjectId.of("bbbbbbbb-0000-4000-8000-000000000002");
    /** The role full_access_as_app. */
    public static final UUID FULL_ACCESS = UUID.fromString("dc890d15-9560-4a4c-9b7f-a736ec74ec40");
    /** The role Calendars.Read. */
    public static final UUID CALENDARS = UUID.fromString("cccccccc-0000-4000-8000-000000000001");
    /** The auth certificate. */
    public static final Thumbprint CURRENT = Thumbprint.of("D194FA82DD66332029A247D56EA9B5E5CD9122D4");
    /** A certificate that may be staged as the next. */
    public static final Thumbprint NEXT = Thumbprint.of("66199963A4101989D8ABACD308470CEB3172D97C");
    /** A certificate that no server of the organization has. */
    public static final Thumbprint FOREIGN = Thumbprint.of("7A3F00000000000000000000000000000000FFFF");
    public static final Instant CERTIFICATE_END = Instant.parse("2027-02-17T10:00:00Z");

    private final Map<Part<?>, Reading<?>> parts = new LinkedHashMap<>();
    private final List<PendingEffect> pending = new ArrayList<>();
    private Instant now = NOW;

    private Contoso() {
    }

    /** Nothing was read. */
    public static Contoso unread() {
        return new Contoso();
    }

    /** Hybrid, with everything in place but the dedicated application. */
    public static Contoso freshHybrid() {
        return new Contoso()
                .with(Parts.ORGANIZATION, new Organization("Contoso", "ad.contoso.com", Optional.of(ORGANIZATION)))
                .with(Parts.SERVERS, List.of(server("EX01", "15.2.2562.53"), server("EX02", "15.2.2562.53"),
                        server("EX03", "15.2.1748.53"), edge()))
                .with(Parts.AUTH_CONFIGURATION, authConfiguration(CURRENT, Optional.empty()))
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
                .with(Parts.DOMAINS, List.of(domain("contoso.com", false), domain("contoso.onmicrosoft.com", true),
                        domain("contoso.mail.onmicrosoft.com", false)))
                .with(Parts.ACCEPTED_DOMAINS, List.of(new AcceptedDomain("Contoso", "contoso.com", "Authoritative",
                        true)))
                .with(Parts.APPLICATIONS, List.of())
                .with(Parts.DELETED_APPLICATIONS, List.of())
                .with(Parts.SERVICE_PRINCIPALS, List.of())
                .with(Parts.SHARED_PRINCIPAL, principal(EXCHANGE_ONLINE, AppId.EXCHANGE_ONLINE,
                        List.of(new AppRole(FULL_ACCESS, "full_access_as_app", "", true)), List.of(key(CURRENT))))
                .with(Parts.GRAPH_PRINCIPAL, principal(GRAPH, AppId.MICROSOFT_GRAPH,
                        List.of(role(CALENDARS, "Calendars.Read"),
                                role(UUID.fromString("cccccccc-0000-4000-8000-000000000002"), "MailboxSettings.Read"),
                                role(UUID.fromString("cccccccc-0000-4000-8000-000000000003"), "MailTips.ReadBasic.All"),
                                role(UUID.fromString("cccccccc-0000-4000-8000-000000000004"), "ProfilePhoto.Read.All")),
                        List.of()))
                .with(Parts.APP_ROLE_ASSIGNMENTS, List.of())
                .with(Parts.APP_MANAGEMENT_POLICY, new AppManagementPolicy(false, Optional.empty(), Optional.empty(),
                        false))
                .with(Parts.ONLINE_ORGANIZATION, online(Optional.of(true), UUID.randomUUID().toString()));
    }

    private static AppRole role(UUID id, String name) {
        return new AppRole(id, name, "", true);
    }

    /** The dedicated application is set up and used. */
    public static Contoso setUp() {
        return freshHybrid().withApplication()
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

    /** With the application, its principal, consent and key, that no server is pointed at yet. */
    public Contoso withApplication() {
        return with(Parts.APPLICATIONS, List.of(application()))
                .with(Parts.SERVICE_PRINCIPALS, List.of(principal(true)))
                .with(Parts.APP_ROLE_ASSIGNMENTS, List.of(consent()));
    }

    /** The way into the cloud is a federation trust instead of OAuth. */
    public Contoso usingDAuth() {
        return with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of(connector(false)))
                .with(Parts.FEDERATION_TRUSTS, List.of(new FederationTrust("Microsoft Federation Gateway",
                        Optional.empty(), "urn:federation:MicrosoftOnline", Optional.empty())));
    }

    /** A part was read, with this value. */
    public <T> Contoso with(Part<T> part, T value) {
        parts.put(part, Reading.read(value, NOW, part.id()));
        return this;
    }

    /** What was read of a part is another value. */
    public <T> Contoso change(Part<T> part, UnaryOperator<T> change) {
        @SuppressWarnings("unchecked")
        T value = (T) parts.get(part).value().orElseThrow();
        return with(part, change.apply(value));
    }

    /** A part may not be read. */
    public Contoso denied(Part<?> part) {
        parts.put(part, Reading.failed(failure(Failure.Kind.DENIED, part), NOW, part.id()));
        return this;
    }

    /** Some of a part was read, and the rest was denied. */
    public <T> Contoso partly(Part<T> part, T value) {
        parts.put(part, Reading.partial(value, failure(Failure.Kind.DENIED, part), NOW, part.id()));
        return this;
    }

    /** A part was answered with what cannot be understood. */
    public Contoso broken(Part<?> part) {
        parts.put(part, Reading.failed(failure(Failure.Kind.BAD_ANSWER, part), NOW, part.id()));
        return this;
    }

    /** A part was looked for and is not there. */
    public Contoso absent(Part<?> part) {
        parts.put(part, Reading.absent(NOW, part.id()));
        return this;
    }

    /** A part was not asked for. */
    public Contoso without(Part<?> part) {
        parts.remove(part);
        return this;
    }

    /** A change was made just now that takes its time. */
    public Contoso pending(String key, String resource, Duration duration) {
        pending.add(new PendingEffect(key, resource, Optional.empty(), now, now.plus(duration)));
        return this;
    }

    /** Another time than {@link #NOW}. */
    public Contoso at(Instant time) {
        now = time;
        return this;
    }

    /** What is known, by the parts' ids. */
    public Map<String, Reading<?>> parts() {
        Map<String, Reading<?>> byId = new HashMap<>();
        parts.forEach((part, reading) -> byId.put(part.id(), reading));
        return byId;
    }

    /** All of it as one snapshot. */
    public Snapshot snapshot() {
        List<SideSnapshot> sides = List.of(side(Side.ON_PREMISES, "ad.contoso.com"), side(Side.ENTRA, TENANT.text()),
                side(Side.EXCHANGE_ONLINE, TENANT.text()));
        return new Snapshot("s1", "Contoso", now, sides, List.copyOf(pending), LedgerHead.EMPTY, List.of());
    }

    private SideSnapshot side(Side side, String key) {
        Map<String, Reading<?>> own = new HashMap<>();
        parts.forEach((part, reading) -> {
            if (part.side() == side) {
                own.put(part.id(), reading);
            }
        });
        return new SideSnapshot(new Scope(side, key, "Contoso"), own);
    }

    public List<PendingEffect> pending() {
        return pending;
    }

    public Instant now() {
        return now;
    }
}
