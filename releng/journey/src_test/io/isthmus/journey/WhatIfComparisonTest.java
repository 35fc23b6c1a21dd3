package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.access.internal.judge.Kinds;
import io.isthmus.datapack.DataPacks;
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

    private static final int POLICIES = 400;
    private static final long SEED = Long.getLong("isthmus.tests.seed", System.nanoTime());
    private static final String EVALUATE = "/beta/identity/conditionalAccess/evaluate";
    private static final String EXCHANGE_ONLINE = AppId.EXCHANGE_ONLINE.text();
    private static final List<String> ADDRESSES = List.of("203.0.113.25", "203.0.113.32", "198.51.100.7",
            "2001:db8:7::1", "2001:db8:8::1");
    /** What the analyzer cannot know, since Microsoft Graph tells it to nobody who may read policies alone. */
    private static final Set<String> UNTOLD = Set.of("RULE", "PLACES_UNTOLD");
    private static final Set<String> BLOCKING = Set.of("BLOCKS_EVERYWHERE", "BLOCKS_SERVERS");

    @TempDir
    private Path profile;

    @Test
    void theyAgreeOrTheAnalyzerSaysThatItCannotTell() throws Exception {
        new GeneratedPolicies(SEED).generate(profile, POLICIES);
        Map<String, Integer> counted = new TreeMap<>();
        try (ServedContoso contoso = ServedContoso.serve(profile, GeneratedPolicies.SCENARIO)) {
            Snapshot seen = new MainJob(profile, GeneratedPolicies.SCENARIO, contoso.emulator()).look();
            Application application = GeneratedPolicies.application(seen);
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
                        .with("servicePrincipalId", Value.of(GeneratedPolicies.PRINCIPAL)))
                .with("signInContext", Value.members()
                        .with("@odata.type", Value.of("#microsoft.graph.applicationContext"))
                        .with("includeApplications", Value.texts(List.of(EXCHANGE_ONLINE))))
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
