package io.isthmus.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Snapshot;

/** Conditional Access policies for workload identities that a seed makes, more than there ever are in a tenant. */
final class GeneratedPolicies {

    static final String SCENARIO = "workload-identities";
    /** The service principal of the dedicated application. */
    static final String PRINCIPAL = "17d4e9a2-6b8f-4c50-9e31-a2f0c5d7b864";
    private static final String EXCHANGE_ONLINE = AppId.EXCHANGE_ONLINE.text();
    private static final String OFFICES = "0f5d1c2a-0000-4000-8000-000000000001";
    private static final String COUNTRY = "0f5d1c2a-0000-4000-8000-000000000002";
    private static final String OFFICES_SIX = "0f5d1c2a-0000-4000-8000-000000000003";
    private static final String MFA_TRUSTED_IPS = "00000000-0000-0000-0000-000000000000";
    private static final String OTHER = "eeeeeeee-0000-4000-8000-000000000001";
    private static final String SHAREPOINT = "00000003-0000-0ff1-ce00-000000000000";

    private final Random random;

    GeneratedPolicies(long seed) {
        random = MadeUpState.random(seed);
    }

    @SafeVarargs
    private <T> T any(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The first in seven of ten cases, so that of a policy's many conditions not one alone always decides. */
    @SafeVarargs
    private <T> T mostly(T usual, T... others) {
        return random.nextInt(10) < 7 ? usual : any(others);
    }

    private static Value texts(String... texts) {
        return Value.texts(List.of(texts));
    }

    private Value.Members policy(Application application) {
        Value.Members clients = Value.members().with("includeServicePrincipals", mostly(
                any(texts(PRINCIPAL), texts("ServicePrincipalsInMyTenant")), texts(OTHER),
                texts(application.appId().text()), texts(application.id().text()), texts()))
                .with("excludeServicePrincipals", mostly(texts(), texts(PRINCIPAL),
                        texts(application.appId().text())));
        if (mostly(false, false, true)) {
            clients = clients.with("servicePrincipalFilter", Value.members().with("mode", Value.of(any("include",
                    "exclude")))
                    .with("rule", Value.of("CustomSecurityAttribute.Hybrid_Tier -eq \"" + any("exchange",
                    "other") + "\"")));
        }
        Value.Members conditions = Value.members().with("clientApplications", clients)
                .with("applications", Value.members()
                        .with("includeApplications", mostly(texts("All"), texts("Office365"),
                                texts(EXCHANGE_ONLINE), texts(SHAREPOINT)))
                        .with("excludeApplications", mostly(texts(), texts(), texts(EXCHANGE_ONLINE))))
                .with("servicePrincipalRiskLevels", mostly(texts(), texts(), texts("high")));
        if (mostly(true, false)) {
            conditions = conditions.with("locations", Value.members()
                    .with("includeLocations", mostly(texts("All"), texts(OFFICES),
                            texts("AllTrusted"), texts(COUNTRY)))
                    .with("excludeLocations", any(texts(), texts(OFFICES), texts(OFFICES, OFFICES_SIX),
                            texts("AllTrusted"), texts(COUNTRY), texts(MFA_TRUSTED_IPS), texts(OFFICES, COUNTRY),
                            texts("All"))));
        }
        String id = new UUID(random.nextLong(), random.nextLong()).toString();
        return Value.members().with("id", Value.of(id)).with("displayName", Value.of("Generated " + id))
                .with("state", Value.of(mostly("enabled", "enabledForReportingButNotEnforced",
                        "disabled")))
                .with("conditions", conditions).with("grantControls", Value.members()
                        .with("operator", Value.of("OR")).with("builtInControls", texts("block")));
    }

    private static Value.Members location(String id, boolean trusted, String type, String range) {
        return Value.members().with("id", Value.of(id)).with("@odata.type",
                Value.of("#microsoft.graph.ipNamedLocation"))
                .with("displayName", Value.of("Place " + id)).with("isTrusted", Value.of(trusted))
                .with("ipRanges", Value.list(Value.members()
                        .with("@odata.type", Value.of("#microsoft.graph." + type)).with("cidrAddress",
                        Value.of(range))));
    }

    private static Value.Members places() {
        return Value.members().with(OFFICES, location(OFFICES, true, "iPv4CidrRange", "203.0.113.0/27"))
                .with(OFFICES_SIX, location(OFFICES_SIX, false, "iPv6CidrRange", "2001:db8:7::/48"))
                .with(COUNTRY, Value.members().with("id", Value.of(COUNTRY))
                        .with("@odata.type", Value.of("#microsoft.graph.countryNamedLocation"))
                        .with("displayName", Value.of("Switzerland")).with("countriesAndRegions", texts("CH")));
    }

    static Application application(Snapshot seen) {
        return ((ApplicationMatch.Found) ApplicationRules.find(seen, seen.pairs().get(0))).application();
    }

    /** Makes the demo organization of a profile one with that many policies. */
    void generate(Path profile, int count) throws Exception {
        Application application;
        Path plain = profile.resolve("plain");
        try (ServedContoso contoso = ServedContoso.serve(plain, SCENARIO)) {
            application = application(new MainJob(plain, SCENARIO, contoso.emulator()).look());
        }
        Value.Members policies = Value.members();
        for (int i = 0; i < count; i++) {
            Value.Members policy = policy(application);
            policies = policies.with(policy.at("/id").text().orElseThrow(), policy);
        }
        Value tenant = Value.members().with("conditionalAccessPolicies", policies).with("namedLocations", places())
                .with("servicePrincipals", Value.members().with(PRINCIPAL, Value.members()
                        .with("customSecurityAttributes", Value.members().with("Hybrid", Value.members()
                                .with("Tier", Value.of("exchange"))))));
        OrganizationState.reset(ServedContoso.folder(profile, SCENARIO).resolve("demo"), (Value.Members) Json.patch(
                Scenarios.load(SCENARIO), Value.members().with("tenant", tenant)));
    }
}
