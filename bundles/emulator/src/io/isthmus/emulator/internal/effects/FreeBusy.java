package io.isthmus.emulator.internal.effects;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.entra.ConsentedRoles;
import io.isthmus.emulator.internal.entra.Resource;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/**
 * Whether a server's users see calendars in the cloud. What is configured counts for the server's processes a while
 * after, and what Exchange Online is told about EWS applications hours after.
 */
public final class FreeBusy {

    /** How long until a server's processes work with what is configured. */
    static final Duration ON_SERVERS = Duration.ofMinutes(22);
    /** How long until Exchange Online works with a changed list of EWS applications. */
    static final Duration IN_EXCHANGE_ONLINE = Duration.ofHours(3);

    private static final String SECTION = "ExchangeOnpremAsThirdPartyAppId";
    private static final String EWS_PERMISSION = "full_access_as_app";

    private final Timeline timeline;
    private final OverridesOnServer overrides;
    private final Supplier<Value> settings;

    /**
     * @param timeline  the state at any time
     * @param overrides what servers make of the overrides
     * @param settings  the scenario's settings: the own tenant
     */
    public FreeBusy(Timeline timeline, OverridesOnServer overrides, Supplier<Value> settings) {
        this.timeline = timeline;
        this.overrides = overrides;
        this.settings = settings;
    }

    /** The application that a server speaks as at a time: the dedicated one, or nothing for the shared principal. */
    public Optional<String> applicationOf(String server, Instant time) {
        Instant then = time.minus(ON_SERVERS);
        boolean dedicated = overrides.seenBy(server, then).stream()
                .anyMatch(seen -> seen.status().equals("Accepted") && text(seen.override(), "SectionName").equals(SECTION)
                        && seen.override().at("/Parameters").entries()
                                .anyMatch(each -> each.text().filter("Enabled=true"::equalsIgnoreCase).isPresent()));
        return dedicated ? authServer(timeline.asOf(then)).flatMap(it -> it.at("/ApplicationIdentifier").text())
                .filter(id -> !id.isBlank()) : Optional.empty();
    }

    /** Whether the lookup from a server to the cloud works at a time. */
    public boolean works(String server, Instant time) {
        Optional<String> appId = applicationOf(server, time);
        return appId.isPresent() && configured(server, appId.get(), time)
                && letThrough(timeline.asOf(time.minus(IN_EXCHANGE_ONLINE)), appId.get());
    }

    /** Since when the lookup from a server has worked without a break, where it works at a time. */
    public Optional<Instant> worksSince(String server, Instant time) {
        TreeSet<Instant> turns = new TreeSet<>();
        Stream<Instant> alone = timeline.writeTimes().stream().map(timeline::asOf).flatMap(AuthCertificates::turns);
        Stream<Instant> told = Stream.concat(timeline.writeTimes().stream(), overrides.reads(server, time));
        Stream.concat(told, alone).forEach(write -> {
            turns.add(write);
            turns.add(write.plus(ON_SERVERS));
            turns.add(write.plus(IN_EXCHANGE_ONLINE));
        });
        turns.add(time);
        Instant since = null;
        for (Instant turn : turns.headSet(time, true).descendingSet()) {
            if (!works(server, turn)) {
                break;
            }
            since = turn;
        }
        return Optional.ofNullable(since);
    }

    /**
     * What Exchange Online does with an EWS application: the list counts only while EWS is on, and only if it is not empty.
     * Before the organization's first state was, nothing was let through.
     */
    static boolean letThrough(View view, String appId) {
        Optional<Value.Members> then = view.list(Collection.online("OrganizationConfig")).stream().findFirst();
        if (then.isEmpty()) {
            return false;
        }
        Value organization = then.get();
        Optional<Boolean> enabled = organization.at("/EwsEnabled").bool();
        long listed = organization.at("/EwsAllowedAppIDs").entries().count();
        boolean allowed = organization.at("/EwsAllowedAppIDs").entries()
                .anyMatch(each -> each.text().filter(appId::equalsIgnoreCase).isPresent());
        return enabled.isEmpty() || enabled.get() && (listed == 0 || allowed);
    }

    private boolean configured(String server, String appId, Instant time) {
        Instant then = time.minus(ON_SERVERS);
        View view = timeline.asOf(then);
        Optional<Value.Members> application = view.findBy(Directory.APPLICATIONS, "appId", appId);
        Optional<Value.Members> principal = view.findBy(Directory.SERVICE_PRINCIPALS, "appId", appId);
        boolean consented = principal.filter(it -> ConsentedRoles.of(view, text(it, "id"), Resource.EXCHANGE_ONLINE)
                .contains(EWS_PERMISSION)).isPresent();
        String routingDomain = routingDomain(view).orElse("\u0000");
        String thumbprint = currentThumbprint(view, then);
        boolean signs = view.find(OverridesOnServer.SERVERS, server)
                .filter(it -> AuthCertificates.holds(view, it, thumbprint, then)).isPresent();
        return signs && application.filter(it -> knowsKey(it, thumbprint, time)).isPresent() && consented
                && authServer(view).filter(it -> contains(it, "DomainName", routingDomain)).isPresent()
                && view.list(Collection.onPremises("OrganizationRelationship")).stream()
                        .anyMatch(relationship -> relationship.at("/Enabled").bool().orElse(false)
                                && contains(relationship, "DomainNames", routingDomain)
                                && !text(relationship, "TargetSharingEpr").isBlank());
    }

    private static boolean knowsKey(Value application, String thumbprint, Instant time) {
        return application.at("/keyCredentials").entries()
                .anyMatch(key -> text(key, "customKeyIdentifier").equalsIgnoreCase(thumbprint)
                        && Instant.parse(text(key, "endDateTime")).isAfter(time));
    }

    /** What servers sign with at a time: they go by what was configured a while before. */
    String signingThumbprint(Instant time) {
        Instant then = time.minus(ON_SERVERS);
        return currentThumbprint(timeline.asOf(then), then);
    }

    private static String currentThumbprint(View view, Instant time) {
        return text(AuthCertificates.configuration(view, time), AuthCertificates.CURRENT);
    }

    private Optional<Value.Members> authServer(View view) {
        String tenantId = settings.get().at("/tenantId").text().orElseThrow();
        return view.list(Collection.onPremises("AuthServer")).stream()
                .filter(server -> text(server, "Type").equals("AzureAD") && server.at("/Enabled").bool().orElse(false)
                        && text(server, "Realm").equalsIgnoreCase(tenantId))
                .findFirst();
    }

    /** The domain by which the organization reaches this tenant: a connector to another tenant has another. */
    private static Optional<String> routingDomain(View view) {
        return view.list(Collection.onPremises("IntraOrganizationConnector")).stream()
                .filter(connector -> connector.at("/Enabled").bool().orElse(false))
                .flatMap(connector -> connector.at("/TargetAddressDomains").entries())
                .flatMap(domain -> domain.text().stream())
                .filter(domain -> view.findBy(Directory.DOMAINS, "id", domain).isPresent()).findFirst();
    }

    private static boolean contains(Value document, String list, String text) {
        return document.at("/" + list).entries()
                .anyMatch(each -> each.text().filter(text::equalsIgnoreCase).isPresent());
    }

    static String text(Value document, String member) {
        return document.at("/" + member).text().orElse("");
    }
}
