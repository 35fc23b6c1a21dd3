package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class ServerBuildsCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new ServerBuildsCheck(), contoso);
    }

    private static CheckRun build(String text) {
        return run(Contoso.setUp().with(Parts.SERVERS, List.of(Records.server("EX01", text))));
    }

    private static List<Outcome> outcomes(String build) {
        return build(build).findings().stream().map(Finding::outcome).toList();
    }

    @Test
    void theNewestExchangeServerSeCanDoEverything() {
        assertEquals(List.of(Outcome.PASS, Outcome.PASS, Outcome.PASS), outcomes("15.2.2562.53"));
    }

    @Test
    void anOlderUpdateOfSeNeedsAnUpdateForGraphAndForSupport() {
        assertEquals(List.of(Outcome.PASS, Outcome.FAIL, Outcome.FAIL), outcomes("15.2.2562.40"));
        assertTrue(build("15.2.2562.40").findings().get(1).message().contains("15.2.2562.41"));
    }

    @Test
    void extendedSupportCountsUntilItEnds() {
        assertEquals(List.of(Outcome.PASS, Outcome.FAIL, Outcome.PASS), outcomes("15.2.1748.53"));
        CheckRun later = run(Contoso.setUp().at(Instant.parse("2026-11-02T00:00:00Z"))
                .with(Parts.SERVERS, List.of(Records.server("EX01", "15.2.1748.53"))));
        assertEquals(Outcome.FAIL, later.findings().get(2).outcome());
        assertEquals(Outcome.FAIL, build("15.2.1748.43").findings().get(2).outcome());
    }

    @Test
    void aBuildThatIsTooOldIsToldWithTheBuildThatIsNeeded() {
        CheckRun run = build("15.2.986.5");
        assertEquals(List.of(Outcome.FAIL, Outcome.FAIL, Outcome.FAIL), outcomes("15.2.986.5"));
        assertTrue(run.findings().get(0).message().contains("15.2.986.5"));
        assertTrue(run.findings().get(0).message().contains("15.2.1748.24"));
        assertEquals(Severity.ERROR, run.findings().get(0).severity());
        assertTrue(build("15.1.2507.44").findings().get(0).message().contains("15.1.2507.55"));
    }

    @Test
    void aBuildThatTheDataPackDoesNotKnowIsNotJudged() {
        assertEquals(Set.of(Outcome.SKIPPED), Set.copyOf(outcomes("15.3.1.0").stream().distinct().toList()));
    }

    @Test
    void aServerWhoseBuildWasNotReadIsSkippedAndTheOthersAreJudged() {
        Reading<ExchangeBuild> unassigned = Reading.failed(Failure.of(Failure.Kind.BAD_INPUT,
                Side.ON_PREMISES, "assign a build", "two builds contradict each other", "Collect again."),
                Contoso.NOW, "ExSetup.xml");
        CheckRun run = run(Contoso.setUp().with(Parts.SERVERS, List.of(
                Records.server("EX01", unassigned, Set.of("Mailbox")), Records.server("EX02", "15.2.2562.53"))));
        assertTrue(run.about("EX01").message().contains("two builds contradict each other"));
        assertEquals(Outcome.ERROR, run.about("EX01").outcome());
        assertEquals(3, run.findings(Outcome.PASS).count());
        CheckRun denied = run(Contoso.setUp().with(Parts.SERVERS, List.of(
                Records.server("EX01", Reading.notAsked("no access to its disk"), Set.of("Mailbox")))));
        assertEquals(Outcome.SKIPPED, denied.outcome());
    }

    @Test
    void edgeServersAndMachinesWithToolsAloneAreNotAskedFor() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().with(Parts.SERVERS, List.of(Records.edge(),
                Records.server("TOOLS", Reading.notAsked("tools"), Set.of())))).outcome());
    }

    @Test
    void withoutHybridOnlySupportIsJudged() {
        CheckRun run = run(Contoso.setUp().absent(Parts.HYBRID_CONFIGURATION)
                .with(Parts.SERVERS, List.of(Records.server("EX01", "15.2.986.5"))));
        assertEquals(1, run.findings().size());
    }
}
