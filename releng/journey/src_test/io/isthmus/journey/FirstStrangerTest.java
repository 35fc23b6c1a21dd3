package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.access.internal.judge.WorkloadPolicies;
import io.isthmus.access.internal.plan.OutsideLocations;
import io.isthmus.access.internal.plan.PolicyCreate;
import io.isthmus.access.internal.plan.PolicyEnable;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.access.PolicyAnalyzer;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** The tooling for Conditional Access does in a worker, as a stranger's would, what it does here. */
@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstStrangerTest {

    private static final int POLICIES = 200;
    private static final long SEED = Long.getLong("isthmus.tests.seed", System.nanoTime());

    private AccessInWorker access;
    private Snapshot seen;

    @BeforeAll
    void begin(@TempDir Path folder) throws Exception {
        access = new AccessInWorker(folder.resolve("strangers"));
        Path profile = folder.resolve("profile");
        new GeneratedPolicies(SEED).generate(profile, POLICIES);
        try (ServedContoso contoso = ServedContoso.serve(profile, GeneratedPolicies.SCENARIO)) {
            seen = new MainJob(profile, GeneratedPolicies.SCENARIO, contoso.emulator()).look();
        }
    }

    @AfterAll
    void end() {
        access.close();
    }

    /** What was read of the demo organization, for the testkit. */
    private Contoso contoso() {
        Contoso contoso = Contoso.unread();
        Parts.byId().values().forEach(part -> take(part, contoso));
        return contoso;
    }

    private <T> void take(Part<T> part, Contoso contoso) {
        Reading<T> reading = seen.read(part, seen.pairs().get(0));
        reading.value().ifPresent(value -> contoso.with(part, value));
    }

    @Test
    void policiesThatASeedMakesAreJudgedAlikeWhateverWasNotRead() throws Exception {
        PolicyAnalyzer analyzer = access.standIn("policyAnalyzers", "io.isthmus.access.workloadPolicies",
                PolicyAnalyzer.class);
        CheckRun here = CheckRun.of(new WorkloadPolicies().asCheck(), contoso());
        assertEquals(here.findings(), CheckRun.of(analyzer.asCheck(), contoso()).findings(), "seed " + SEED);
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        here.findings().stream().map(Finding::outcome).forEach(outcomes::add);
        assertTrue(here.findings().size() > POLICIES / 2 && outcomes.containsAll(EnumSet.of(Outcome.FAIL,
                Outcome.SKIPPED, Outcome.NOT_APPLICABLE)), () -> "seed " + SEED + ": " + here.findings());
        for (String asked : here.asked()) {
            Part<?> part = Parts.byId().get(asked);
            CheckRun unread = CheckRun.of(new WorkloadPolicies().asCheck(), contoso().denied(part));
            CheckRun there = CheckRun.of(analyzer.asCheck(), contoso().denied(part));
            assertEquals(unread.findings(), there.findings(), () -> "seed " + SEED + ", without " + asked);
            assertEquals(unread.outcome(), there.outcome(), asked);
        }
        assertEquals(List.of(), access.health().plugins().get(0).events());
    }

    @Test
    void itsPlansAndTemplatesAreTheSame() throws Exception {
        PlanDraft here = new PolicyCreate().make(creating());
        assertEquals(here, access.standIn("plans", "policy.create", PlanMaker.class).make(creating()));
        assertTrue(here.steps().size() == 2, here::toString);
        List<PlanChoice> offered = new PolicyEnable().choices("policy", new ScriptedPlanContext(contoso()));
        assertTrue(!offered.isEmpty(), "seed " + SEED);
        assertEquals(offered, ((PlanChoices) access.standIn("plans", "policy.enable", PlanMaker.class))
                .choices("policy", new ScriptedPlanContext(contoso())));
    }

    private ScriptedPlanContext creating() {
        return new ScriptedPlanContext(contoso()).template("io.isthmus.access.outsideLocations", new OutsideLocations())
                .parameter("addresses", Value.of("203.0.113.25 2001:db8:7::/48"));
    }
}
