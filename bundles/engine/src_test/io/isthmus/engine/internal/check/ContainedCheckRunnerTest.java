package io.isthmus.engine.internal.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.fake.Samples;
import io.isthmus.engine.internal.registry.Contributions;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.VirtualTime;

class ContainedCheckRunnerTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private Registries registries;
    private final StringBuilder elements = new StringBuilder();
    private Reading<Organization> organization =
            Reading.read(new Organization("Contoso", "ad.contoso.com", Optional.empty()), NOON, "x");

    @BeforeEach
    void create() throws Exception {
        FakeChecks.reset();
        registries = new Registries();
    }

    private void check(String id, Class<?> type, String more, String children) {
        elements.append("<check id=\"" + id + "\" title=\"Title of " + id + "\" category=\"c\" source=\"s\" class=\""
                + type.getName() + "\" " + more + ">" + children + "</check>");
    }

    private Snapshot snapshot(String... organizations) {
        List<SideSnapshot> sides = new ArrayList<>();
        for (String forest : organizations) {
            sides.add(new SideSnapshot(new Scope(Side.ON_PREMISES, forest, forest),
                    Map.of(Parts.ORGANIZATION.id(), organization)));
        }
        return new Snapshot("s", "Contoso", NOON, sides, List.of(), LedgerHead.EMPTY, List.of());
    }

    private ContainedCheckRunner runner() {
        Contributions contributions = new Contributions(registries.registry());
        return new ContainedCheckRunner(contributions.checks(), contributions.remediations(), contributions.plans(),
                () -> null);
    }

    private CheckReport run(Snapshot snapshot, Optional<Session> session, Selection selection, Cancel cancel,
            CheckListener listener) {
        registries.extend("com.example", "checks", elements.toString());
        return runner().run(snapshot, session, selection, listener, cancel);
    }

    private CheckReport run(Selection selection) {
        return run(snapshot("ad.contoso.com"), Optional.empty(), selection, Cancel.never(), CheckListener.none());
    }

    private static CheckResult result(CheckReport report, String id) {
        return report.results().stream().filter(one -> one.check().id().equals(id)).findFirst().orElseThrow();
    }

    private static String message(CheckReport report, String id) {
        List<Finding> findings = result(report, id).findings();
        return findings.get(findings.size() - 1).message();
    }

    @Test
    void findingsStreamOutAndTheWorstIsTheOutcome() {
        check("a", FakeChecks.Passing.class, "", "");
        check("b", FakeChecks.Failing.class, "", "");
        List<String> told = new ArrayList<>();
        CheckReport report = run(snapshot("ad.contoso.com"), Optional.empty(), Selection.usual(), Cancel.never(),
                new CheckListener() {
                    @Override
                    public void started(HybridPair pair, CheckDescriptor check) {
                        told.add("started " + check.id());
                    }

                    @Override
                    public void found(HybridPair pair, Finding finding) {
                        told.add(finding.check() + " " + finding.message());
                    }

                    @Override
                    public void ended(HybridPair pair, CheckDescriptor check, Outcome outcome) {
                        told.add(check.id() + " " + outcome);
                    }
                });
        assertEquals(Map.of(Outcome.PASS, 1L, Outcome.FAIL, 1L), report.counts());
        assertEquals(List.of("b one", "b two", "b FAIL"), told.stream().filter(one -> one.startsWith("b ")).toList());
        assertTrue(told.indexOf("started a") < told.indexOf("a PASS"));
        assertEquals(List.of("a", "b", "b"), report.findings().stream().map(Finding::check).toList());
        assertEquals(NOON, report.started(), "offline the clock is the snapshot's");
    }

    @Test
    void everyPairIsJudgedByItself() {
        check("a", FakeChecks.Passing.class, "", "");
        CheckReport report = run(snapshot("one.com", "two.com"), Optional.empty(), Selection.usual(), Cancel.never(),
                CheckListener.none());
        assertEquals(List.of("one.com", "two.com"),
                report.findings().stream().map(Finding::message).toList());
    }

    @Test
    void checksThatThrowOrSayNothingHarmNoOther() {
        check("a", FakeChecks.Passing.class, "", "");
        check("silent", FakeChecks.Silent.class, "", "");
        check("throwing", FakeChecks.Throwing.class, "", "");
        elements.append("<check id=\"gone\" title=\"T\" category=\"c\" source=\"s\" class=\"com.example.Gone\"/>");
        CheckReport report = run(Selection.usual());
        assertEquals(Outcome.PASS, result(report, "a").outcome());
        assertEquals(Outcome.ERROR, result(report, "silent").outcome());
        assertEquals(Outcome.ERROR, result(report, "throwing").outcome());
        assertTrue(message(report, "throwing").contains("StackOverflowError"), message(report, "throwing"));
        assertEquals(2, result(report, "throwing").findings().size(), "what it found before stays");
        assertTrue(message(report, "gone").contains("com.example.Gone"), message(report, "gone"));
    }

    @Test
    void aHangingCheckIsAbandonedAndMarkedAndItsLateFindingIsDropped() throws Exception {
        check("hanging", FakeChecks.Hanging.class, "timeout=\"1\"", "");
        check("a", FakeChecks.Passing.class, "", "");
        CheckReport report = run(Selection.usual());
        CheckResult hanging = result(report, "hanging");
        assertEquals(Outcome.ERROR, hanging.outcome());
        assertTrue(hanging.abandoned());
        assertEquals(1, report.abandoned());
        assertTrue(hanging.took().compareTo(Duration.ofSeconds(1)) >= 0);
        assertEquals(Outcome.PASS, result(report, "a").outcome());
        FakeChecks.letGo();
        assertEquals(1, hanging.findings().size());
    }

    @Test
    void whatItTakesToGetReadyDoesNotCountAgainstACheck() {
        check("distant", FakeChecks.Distant.class, "timeout=\"1\"", "");
        assertEquals(Outcome.PASS, result(run(Selection.usual()), "distant").outcome());
    }

    @Test
    void aCheckThatStopsWhenItsTimeIsOverIsNotAbandoned() {
        check("polite", FakeChecks.Polite.class, "timeout=\"1\"", "");
        CheckReport report = run(Selection.usual());
        assertEquals(Outcome.ERROR, result(report, "polite").outcome());
        assertFalse(result(report, "polite").abandoned());
        assertTrue(message(report, "polite").contains("1 seconds"));
    }

    @Test
    void aCancelEndsWhatRunsAndWhatDidNotBegin() {
        check("a", FakeChecks.Passing.class, "", "");
        check("polite", FakeChecks.Polite.class, "timeout=\"60\"", "<after check=\"a\"/>");
        check("z", FakeChecks.Passing.class, "", "<after check=\"polite\"/>");
        CancelSource cancel = new CancelSource();
        CheckReport report = run(snapshot("ad.contoso.com"), Optional.empty(), Selection.usual(), cancel,
                new CheckListener() {
                    @Override
                    public void started(HybridPair pair, CheckDescriptor check) {
                        if (check.id().equals("polite")) {
                            cancel.cancel();
                        }
                    }
                });
        assertEquals(Outcome.PASS, result(report, "a").outcome());
        assertEquals(Outcome.CANCELLED, result(report, "polite").outcome());
        assertEquals(Outcome.CANCELLED, result(report, "z").outcome());
    }

    @Test
    void whatCouldNotBeReadSkipsBeforeTheCheckIsMadeAndNamesThePermission() {
        String needs = "<part id=\"onPremises.organization\" required=\"true\"/>"
                + "<requires side=\"ON_PREMISES\" permission=\"Get-OrganizationConfig\" role=\"View-Only\"/>"
                + "<requires side=\"ENTRA\" permission=\"Directory.Read.All\"/>";
        check("declared", FakeChecks.Needing.class, "", needs);
        organization = Reading.failed(Samples.failure(Failure.Kind.DENIED), NOON, "x");
        CheckReport denied = run(Selection.usual());
        assertEquals(Outcome.SKIPPED, result(denied, "declared").outcome());
        Finding finding = denied.findings().get(0);
        assertTrue(finding.advice().contains("Get-OrganizationConfig (role View-Only)"), finding.advice());
        assertFalse(finding.advice().contains("Directory.Read.All"), "of the other side");
        assertTrue(finding.message().contains("It said no."), finding.message());
        assertEquals(List.of(), FakeChecks.RUNS);
    }

    @Test
    void whatTheCheckItselfRequiresIsTreatedAlike() {
        check("needing", FakeChecks.Needing.class, "", "");
        organization = Reading.failed(Samples.failure(Failure.Kind.DENIED), NOON, "x");
        assertEquals(Outcome.SKIPPED, result(run(Selection.usual()), "needing").outcome());
        assertEquals(List.of("needing"), FakeChecks.RUNS);
    }

    @Test
    void aFailedReadingIsAnErrorAndAnAbsentPartIsLookedAt() {
        String required = "<part id=\"onPremises.organization\" required=\"true\"/>";
        check("failed", FakeChecks.Passing.class, "", required);
        organization = Reading.failed(Samples.failure(Failure.Kind.UNREACHABLE), NOON, "x");
        assertEquals(Outcome.ERROR, result(run(Selection.usual()), "failed").outcome());
        organization = Reading.absent(NOON, "x");
        assertEquals(Outcome.PASS, result(run(snapshot("ad.contoso.com"), Optional.empty(), Selection.usual(),
                Cancel.never(), CheckListener.none()), "failed").outcome());
    }

    @Test
    void aPartThatNobodyReadsSkips() {
        check("a", FakeChecks.Passing.class, "", "<part id=\"com.example.rules\" required=\"true\"/>");
        check("b", FakeChecks.Passing.class, "", "<part id=\"entra.tenant\" required=\"true\"/>");
        CheckReport report = run(Selection.usual());
        assertEquals(Outcome.SKIPPED, result(report, "a").outcome());
        assertEquals(Outcome.SKIPPED, result(report, "b").outcome());
    }

    @Test
    void aCheckBehindOneThatCouldNotLookIsSkipped() {
        check("blind", FakeChecks.Needing.class, "", "<part id=\"onPremises.organization\" required=\"true\"/>");
        check("behind", FakeChecks.Passing.class, "", "<after check=\"blind\"/>");
        check("failing", FakeChecks.Failing.class, "", "");
        check("behindFailing", FakeChecks.Passing.class, "", "<after check=\"failing\"/>");
        organization = Reading.failed(Samples.failure(Failure.Kind.DENIED), NOON, "x");
        CheckReport report = run(Selection.usual());
        assertEquals(Outcome.SKIPPED, result(report, "behind").outcome());
        assertTrue(message(report, "behind").contains("Title of blind"));
        assertEquals(Outcome.PASS, result(report, "behindFailing").outcome(), "failing is looking, too");
        assertEquals(List.of("failing", "passing"), FakeChecks.RUNS, "in their order");
    }

    @Test
    void slowChecksRunWhereTheyAreAskedFor() {
        check("quick", FakeChecks.Passing.class, "", "");
        check("slow", FakeChecks.Passing.class, "cost=\"slow\"", "<after check=\"quick\"/>");
        assertEquals(1, run(Selection.usual()).results().size());
        ContainedCheckRunner runner = runner();
        assertEquals(2, results(runner, Selection.all()));
        assertEquals(2, results(runner, Selection.of("slow")), "with the one it comes after");
        assertEquals(1, results(runner, Selection.of("quick")));
        assertEquals(0, results(runner, new Selection(Set.of(), Set.of("other"), true)));
    }

    private int results(ContainedCheckRunner runner, Selection selection) {
        return runner.run(snapshot("ad.contoso.com"), Optional.empty(), selection, CheckListener.none(),
                Cancel.never()).results().size();
    }

    @Test
    void liveQueriesNeedASession() {
        check("live", FakeChecks.Live.class, "", "");
        VirtualTime time = new VirtualTime();
        time.advance(Duration.ofHours(3));
        FakeWorld world = new FakeWorld(time);
        world.put("Gate", Value.members());
        FakeSession session = new FakeSession(time, world, KillSwitch.never(), Access.READ);
        CheckReport online = run(snapshot("ad.contoso.com"), Optional.of(session), Selection.usual(), Cancel.never(),
                CheckListener.none());
        assertEquals("READ 2026-11-22T15:00:00Z", message(online, "live"));
        CheckReport offline = run(snapshot("ad.contoso.com"), Optional.empty(), Selection.usual(), Cancel.never(),
                CheckListener.none());
        assertEquals("NOT_ASKED 2026-11-22T12:00:00Z", message(offline, "live"));
    }
}
