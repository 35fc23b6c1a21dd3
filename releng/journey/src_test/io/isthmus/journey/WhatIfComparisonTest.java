package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.access.internal.judge.Kinds;
import io.isthmus.datapack.DataPacks;
import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.engine.internal.snapshot.SnapshotReads;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * The analyzer says of policies that a seed makes what the emulated What If says of them, which was written from the
 * documents by itself. They differ only where the analyzer says that it cannot tell.
 */
@Timeout(300)
class WhatIfComparisonTest {

    private static final String SCENARIO = "workload-identities";
    /** The service principal of the dedicated application. */
    private static final String PRINCIPAL = "17d4e9a2-6b8f-4c50-9e31-a2f0c5d7b864";
    private static final int POLICIES = 400;
    private static final long SEED = Long.getLong("isthmus.tests.seed", System.nanoTime());
    private static final String EVALUATE = "/beta/identity/conditionalAccess/evaluate";
    private static final String OFFICES = "0f5d1c2a-0000-4000-8000-000000000001";
    private static final String COUNTRY = "0f5d1c2a-0000-4000-8000-000000000002";
    private static final String OFFICES_SIX = "0f5d1c2a-0000-4000-8000-000000000003";
    private static final String MFA_TRUSTED_IPS = "00000000-0000-0000-0000-000000000000";
    private static final String OTHER = "eeeeeeee-0000-4000-8000-000000000001";
    private static final String EXCHANGE_ONLINE = AppId.EXCHANGE_ONLINE.text();
    private static final String SHAREPOINT = "00000003-0000-0ff1-ce00-000000000000";
    private static final List<String> ADDRESSES = List.of("203.0.113.25", "203.0.113.32", "198.51.100.7",
            "2001:db8:7::1", "2001:db8:8::1");
    /** What the analyzer cannot know, since Microsoft Graph tells it to nobody who may read policies alone. */
    private static final Set<String> UNTOLD = Set.of("RULE", "PLACES_UNTOLD");
    private static final Set<String> BLOCKING = Set.of("BLOCKS_EVERYWHERE", "BLOCKS_SERVERS");

    @TempDir
    private Path profile;
    private final Random random = MadeUpState.random(SEED);

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

    private static Application application(Snapshot seen) {
        return ((ApplicationMatch.Found) ApplicationRules.find(seen, seen.pairs().get(0))).application();
    }

    /** Makes the demo organization of the profile one with as many policies as there are never in a tenant. */
    private void generate() throws Exception {
        Application application;
        Path plain = profile.resolve("plain");
        try (ServedContoso contoso = ServedContoso.serve(plain, SCENARIO)) {
            application = application(new MainJob(plain, SCENARIO, contoso.emulator()).look());
        }
        Value.Members policies = Value.members();
        for (int i = 0; i < POLICIES; i++) {
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

    @Test
    void theyAgreeOrTheAnalyzerSaysThatItCannotTell() throws Exception {
        generate();
        Map<String, Integer> counted = new TreeMap<>();
        try (ServedContoso contoso = ServedContoso.serve(profile, SCENARIO)) {
            Snapshot seen = new MainJob(profile, SCENARIO, contoso.emulator()).look();
            Application application = application(seen);
            for (String address : ADDRESSES) {
                Map<String, Value> whatIf = whatIf(contoso, address);
                Reads reads = signedInFrom(seen, application, address);
                ServicePrincipal principal = ApplicationRules.principalOf(application.appId(),
                        reads.require(Parts.SERVICE_PRINCIPALS)).orElseThrow();
                for (ConditionalAccessPolicy policy : reads.require(Parts.CONDITIONAL_ACCESS_POLICIES)) {
                    List<String> kinds = Kinds.of(reads, application, principal, policy);
                    boolean applies = whatIf.get(policy.id()).at("/policyApplies").bool().orElseThrow();
                    boolean untold = kinds.stream().anyMatch(UNTOLD::contains);
                    if (!untold) {
                        assertEquals(kinds.stream().anyMatch(BLOCKING::contains), applies, () -> "seed " + SEED + ", "
                                + address + ", " + kinds + ": " + policy + " " + whatIf.get(policy.id()));
                    }
                    counted.merge(untold ? "untold " + applies : "agreed " + applies, 1, Integer::sum);
                }
            }
        }
        int all = POLICIES * ADDRESSES.size();
        String told = "seed " + SEED + ": " + counted;
        assertEquals(Set.of("agreed true", "agreed false", "untold true", "untold false"), counted.keySet(), told);
        assertTrue(counted.get("agreed true") + counted.get("agreed false") > all * 7 / 10, told);
        assertTrue(Math.min(counted.get("agreed true"), counted.get("agreed false")) > all / 20, told);
    }

    private static Map<String, Value> whatIf(ServedContoso contoso, String address) throws Exception {
        Value answer = contoso.graph("POST", EVALUATE, Value.members()
                .with("signInIdentity", Value.members()
                        .with("@odata.type", Value.of("#microsoft.graph.servicePrincipalSignIn"))
                        .with("servicePrincipalId", Value.of(PRINCIPAL)))
                .with("signInContext", Value.members()
                        .with("@odata.type", Value.of("#microsoft.graph.applicationContext"))
                        .with("includeApplications", texts(EXCHANGE_ONLINE)))
                .with("signInConditions", Value.members().with("ipAddress", Value.of(address))
                        .with("country", Value.of("CH")).with("servicePrincipalRiskLevel", Value.of("none"))));
        Map<String, Value> results = new HashMap<>();
        answer.at("/value").entries().forEach(result -> results.put(result.at("/id").text().orElseThrow(), result));
        return results;
    }

    /** The same snapshot, with one sign-in of the application. */
    private static Reads signedInFrom(Snapshot seen, Application application, String address) {
        ServicePrincipalSignIn signIn = new ServicePrincipalSignIn("s", seen.taken(), application.appId(),
                "Office 365 Exchange Online", address, Optional.of(0), Optional.empty(), Optional.empty(),
                Optional.empty());
        List<SideSnapshot> sides = new ArrayList<>();
        for (SideSnapshot side : seen.sides()) {
            Map<String, Reading<?>> parts = new HashMap<>(side.parts());
            if (side.scope().side() == Side.ENTRA) {
                parts.put(Parts.APPLICATION_SIGN_INS.id(), Reading.read(List.of(signIn), seen.taken(), "made up"));
            }
            sides.add(new SideSnapshot(side.scope(), parts));
        }
        Snapshot changed = new Snapshot(seen.id(), seen.organization(), seen.taken(), sides, seen.pending(),
                seen.ledgerHead(), seen.notes());
        return new SnapshotReads(changed, changed.pairs().get(0), Optional.empty(), DataPacks.builtIn(),
                Cancel.never());
    }
}
