package io.isthmus.engine.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.engine.extension.Requirement;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.internal.check.ContainedCheckRunner;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.access.AnalyzerContext;
import io.isthmus.sdk.access.PolicyAnalyzer;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.SubscribedSku;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Analyzers of policies stand and run among the checks. */
class ChecksAndAnalyzersTest {

    private Registries registries;

    private static Finding finding(String message) {
        return Finding.of(Outcome.PASS, Severity.INFORMATION, new Resource(Side.ENTRA, "", "", "it"), Direction.BOTH,
                message);
    }

    /** A check. */
    public static final class Judging implements Check {
        @Override
        public void run(CheckContext context) {
            context.report(finding("check"));
        }
    }

    /** An analyzer that looks at the snapshot. */
    public static final class Looking implements PolicyAnalyzer {
        @Override
        public void analyze(AnalyzerContext context) {
            context.report(finding(context.require(Parts.SUBSCRIBED_SKUS).get(0).skuPartNumber()));
        }
    }

    /** An analyzer that would ask a service. */
    public static final class Asking implements PolicyAnalyzer {
        @Override
        public void analyze(AnalyzerContext context) {
            context.read(new Query.LiveQuery(GraphRequest.get("/v1.0/identity/conditionalAccess/policies")));
        }
    }

    @BeforeEach
    void create() throws Exception {
        registries = new Registries();
        registries.extend("com.example.checks", "checks", "<check id=\"b\" title=\"B\" category=\"mail\" source=\"s\""
                + " class=\"" + Judging.class.getName() + "\"/>");
    }

    private void analyzer(String id, Class<?> type, String children) {
        registries.extend("com.example.access", "policyAnalyzers", "<analyzer id=\"" + id + "\" title=\"T\""
                + " source=\"s\" timeout=\"30\" class=\"" + type.getName() + "\">" + children + "</analyzer>");
    }

    private CheckReport run(Contributions contributions) {
        SubscribedSku sku = new SubscribedSku(new UUID(0, 1), "WORKLOAD", "Enabled", 1, 0, List.of());
        Snapshot snapshot = new Snapshot("s", "Contoso", Instant.EPOCH, List.of(new SideSnapshot(
                new Scope(Side.ENTRA, "tenant", "Contoso"),
                Map.of(Parts.SUBSCRIBED_SKUS.id(), Reading.read(List.of(sku), Instant.EPOCH, "GET")))), List.of(),
                LedgerHead.EMPTY, List.of());
        return new ContainedCheckRunner(contributions.checks(), contributions.remediations(), contributions.plans(),
                () -> null).run(snapshot, Optional.empty(), Selection.usual(), CheckListener.none(), Cancel.never());
    }

    @Test
    void anAnalyzerIsACheckOfItsCategoryAndTurnsNoLampRed() {
        analyzer("a", Looking.class, "<part id=\"entra.subscribedSkus\" required=\"true\"/>"
                + "<requires side=\"ENTRA\" permission=\"Organization.Read.All\"/>");
        try (Contributions contributions = new Contributions(registries.registry())) {
            assertEquals(List.of("a", "b"),
                    contributions.checks().all().stream().map(CheckDescriptor::id).toList());
            CheckDescriptor analyzer = contributions.checks().find("a").orElseThrow();
            assertEquals(new CheckDescriptor("a", "com.example.access", "T", "access", "s", false,
                    Duration.ofSeconds(30), Set.of("entra.subscribedSkus"), Set.of("entra.subscribedSkus"),
                    List.of(new Requirement(Side.ENTRA, Optional.of("Organization.Read.All"), Optional.empty())),
                    Set.of()), analyzer);
            assertFalse(analyzer.judgesPromises());
            assertEquals(List.of("WORKLOAD", "check"),
                    run(contributions).findings().stream().map(Finding::message).toList());
        }
    }

    @Test
    void anAnalyzerReachesNoService() {
        analyzer("a", Asking.class, "");
        try (Contributions contributions = new Contributions(registries.registry())) {
            Finding refused = run(contributions).findings().get(0);
            assertEquals(Outcome.ERROR, refused.outcome());
            assertTrue(refused.message().contains("the snapshot alone")
                    && refused.message().contains("GET /v1.0/identity/conditionalAccess/policies"), refused.message());
        }
    }

    @Test
    void ofACheckAndAnAnalyzerWithOneIdTheCheckRuns() {
        analyzer("b", Looking.class, "");
        try (Contributions contributions = new Contributions(registries.registry())) {
            assertEquals(List.of("mail"),
                    contributions.checks().all().stream().map(CheckDescriptor::category).toList());
            assertEquals("check", run(contributions).findings().get(0).message());
            ContributionProblem problem = contributions.checks().problems().get(0);
            assertEquals("com.example.access", problem.bundle());
            assertTrue(problem.reason().contains("com.example.checks"), problem.reason());
        }
    }

    @Test
    void whoeverListensHearsOfAnalyzersToo() throws Exception {
        try (Contributions contributions = new Contributions(registries.registry())) {
            assertEquals(1, contributions.checks().all().size());
            CountDownLatch told = new CountDownLatch(1);
            try (Cancel.Registration listening = contributions.checks().onChange(told::countDown)) {
                analyzer("a", Looking.class, "");
                Registries.await(told);
            }
            assertEquals(2, contributions.checks().all().size());
        }
    }
}
