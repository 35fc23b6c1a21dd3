package io.isthmus.sdk.testkit;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.ExchangeBuild;

/**
 * A small data pack that stays as it is: three product lines, three clouds, and the deadlines, durations and settings
 * that {@link io.isthmus.sdk.facts.FactKeys} names. Immutable.
 *
 * @since 1.0
 */
public final class TestFacts implements Facts {

    /** The cloud of {@link Contoso}. */
    public static final Cloud GLOBAL = new Cloud("Global", "Microsoft 365 Worldwide", URI.create("https://login.microsoftonline.com"),
            URI.create("https://graph.microsoft.com"), URI.create("https://outlook.office365.com"),
            URI.create("https://outlook.office365.com"), URI.create("https://autodiscover-s.outlook.com"),
            List.of("onmicrosoft.com"), List.of("outlook.com", "office365.com"), true);
    /** A cloud with initial domains of its own, in which servers cannot call Graph. */
    public static final Cloud CHINA = new Cloud("ChinaCloud", "Microsoft 365 operated by 21Vianet",
            URI.create("https://login.partner.microsoftonline.cn"), URI.create("https://microsoftgraph.chinacloudapi.cn"),
            URI.create("https://partner.outlook.cn"), URI.create("https://outlook.office365.cn"),
            URI.create("https://autodiscover-s.partner.outlook.cn"), List.of("partner.onmschina.cn"),
            List.of("outlook.cn"), false);
    /** A cloud of which no initial domain is known, in which servers cannot call Graph. */
    public static final Cloud DELOS = new Cloud("DelosCloud", "Delos Cloud (Germany)",
            URI.create("https://login.sovcloud-identity.de"), URI.create("https://graph.svc.sovcloud.de"),
            URI.create("https://outlook.sovcloud.de"), URI.create("https://outlook.sovcloud.de"),
            URI.create("https://autodiscover-s.outlook.sovcloud.de"), List.of(), List.of("sovcloud.de"), false);
    private static final LocalDate SUPPORT_ENDED = LocalDate.of(2025, 10, 14);

    private static final List<ProductLine> LINES = List.of(
            line("2016CU23", "15.1.2507.6", "15.1.2507.55", null, SUPPORT_ENDED, "15.1.2507.69", "15.1.2507.75"),
            line("2019CU15", "15.2.1748.10", "15.2.1748.24", null, SUPPORT_ENDED, "15.2.1748.46", "15.2.1748.53"),
            line("SE", "15.2.2562.17", "15.2.2562.17", "15.2.2562.41", LocalDate.of(2035, 12, 31), null,
                    "15.2.2562.53"));

    private static final Map<String, Duration> DURATIONS = Map.of(FactKeys.SERVER_PROPAGATION, Duration.ofHours(1),
            FactKeys.EWS_ACCESS, Duration.ofHours(24), FactKeys.NEXT_CERTIFICATE_LEAD, Duration.ofDays(30));

    private static final Map<String, String> SETTINGS = Map.of(FactKeys.AUTH_CERTIFICATE_WARNING_DAYS, "60",
            FactKeys.AUTH_CERTIFICATE_ERROR_DAYS, "30", FactKeys.NEXT_CERTIFICATE_WARNING_DAYS, "120",
            FactKeys.SILENCE_WARNING_HOURS, "24", FactKeys.WORKLOAD_IDENTITIES_PLANS, "AAD_WRKLDID_P1 AAD_WRKLDID_P2");

    private final List<RightFact> rights;
    private final List<RoleFact> directoryRoles;
    private final Map<String, String> chosen;

    /** A pack that knows of no request what it needs. */
    public TestFacts() {
        this(List.of(), List.of());
    }

    /**
     * A pack that knows some rights.
     *
     * @param rights         what requests need, the more special first
     * @param directoryRoles the roles that are known
     */
    public TestFacts(List<RightFact> rights, List<RoleFact> directoryRoles) {
        this(rights, directoryRoles, Map.of());
    }

    private TestFacts(List<RightFact> rights, List<RoleFact> directoryRoles, Map<String, String> chosen) {
        this.rights = List.copyOf(rights);
        this.directoryRoles = List.copyOf(directoryRoles);
        this.chosen = Map.copyOf(chosen);
    }

    /**
     * The same pack where somebody chose settings.
     *
     * @param settings by the keys of {@link FactKeys}
     */
    public TestFacts choosing(Map<String, String> settings) {
        return new TestFacts(rights, directoryRoles, settings);
    }

    private static ProductLine line(String id, String base, String dedicated, String graph, LocalDate supportEnds,
            String extended, String newest) {
        return new ProductLine(id, "Exchange " + id, build(base), Optional.of(build(dedicated)),
                Optional.ofNullable(graph).map(TestFacts::build), supportEnds,
                Optional.ofNullable(extended).map(TestFacts::build),
                List.of(new Update("RTM", build(base)), new Update("Newest", build(newest))), "a document");
    }

    private static ExchangeBuild build(String text) {
        return ExchangeBuild.of(text);
    }

    @Override
    public String version() {
        return "test";
    }

    @Override
    public LocalDate date() {
        return LocalDate.of(2026, 10, 30);
    }

    @Override
    public List<Cloud> clouds() {
        return List.of(GLOBAL, CHINA, DELOS);
    }

    @Override
    public Optional<Cloud> cloud(String id) {
        return clouds().stream().filter(cloud -> cloud.id().equals(id)).findFirst();
    }

    @Override
    public List<ProductLine> productLines() {
        return LINES;
    }

    @Override
    public Optional<ProductLine> productLine(ExchangeBuild build) {
        return LINES.stream().filter(line -> line.base().major() == build.major()
                && line.base().minor() == build.minor() && line.base().build() == build.build()).findFirst();
    }

    @Override
    public Optional<PermissionFact> permission(String name) {
        boolean ews = name.equals(FactKeys.FULL_ACCESS_AS_APP);
        return Optional.of(new PermissionFact(name,
                (ews ? AppId.EXCHANGE_ONLINE : AppId.MICROSOFT_GRAPH).text(),
                ews ? Optional.of(Contoso.FULL_ACCESS.toString()) : Optional.empty(), "Servers need it.",
                "a document"));
    }

    @Override
    public Optional<OverrideFact> override(String key) {
        return Optional.of(key.equals(FactKeys.GRAPH_ROUTING)
                ? new OverrideFact(key, "EnableRouteThroughMSGraphFeature", "SettingOverride", "RouteThroughMSGraph",
                        List.of("Enabled=true"), "a document")
                : new OverrideFact(key, "EnableExchangeHybrid3PAppFeature", "Global",
                        "ExchangeOnpremAsThirdPartyAppId", List.of("Enabled=true"), "a document"));
    }

    @Override
    public Optional<DeadlineFact> deadline(String key) {
        LocalDate date = Map.of(FactKeys.SHARED_PRINCIPAL_BLOCKED, LocalDate.of(2025, 10, 31),
                FactKeys.EWS_ALLOW_LIST_ENFORCED, LocalDate.of(2026, 10, 10),
                FactKeys.EWS_RETIREMENT, LocalDate.of(2027, 4, 1),
                FactKeys.EXTENDED_SUPPORT_ENDS, LocalDate.of(2026, 10, 31)).get(key);
        return Optional.of(new DeadlineFact(key, date, "A sentence.", "a document"));
    }

    @Override
    public Optional<DurationFact> duration(String key) {
        Duration duration = DURATIONS.getOrDefault(key, Duration.ofHours(12));
        return Optional.of(new DurationFact(key, duration, "A sentence.", "a document"));
    }

    @Override
    public Optional<ErrorFact> error(String code) {
        return code.equals("AADSTS50020")
                ? Optional.of(new ErrorFact(code, "a guest of no tenant", "Take an account of this tenant.",
                        "a document"))
                : Optional.empty();
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(chosen.getOrDefault(key, SETTINGS.get(key)));
    }

    @Override
    public List<RightFact> rights() {
        return rights;
    }

    @Override
    public List<RoleFact> directoryRoles() {
        return directoryRoles;
    }
}
