package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.LedgerLine.Outcome;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.policy.Policy;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.testkit.TestFacts;
import io.isthmus.sdk.testkit.VirtualTime;

class LedgerWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Plan PLAN = FakePlans.chain();
    private static final Optional<String> STEP = Optional.of("application");

    @TempDir
    Path directory;

    private Ledger ledger;

    @BeforeEach
    void open() {
        ledger = Ledger.at(directory.resolve("ledger.jsonl"));
    }

    private List<LedgerLine> lines() throws IOException {
        return LedgerLine.of(ledger.records());
    }

    private LedgerLine line(Event event) throws IOException {
        ledger.append(List.of(new Event.PlanBegun(PLAN, "anna").entry(NOW, PLAN.id(), Optional.empty()),
                event.entry(NOW, PLAN.id(), STEP)));
        return lines().getLast();
    }

    private static Failure failure() {
        return new Failure(Failure.Kind.DENIED, Side.ENTRA, "make it", Optional.of("Authorization_RequestDenied"),
                "Insufficient privileges", Optional.of("4711"), "Ask for the role.");
    }

    @Test
    void aWholeRunIsToldByWhomAboutWhatAndOnWhichSideWithoutARawKind() throws Exception {
        VirtualTime time = new VirtualTime();
        FakeWorld world = new FakeWorld(time);
        FakePlans.prepare(world);
        LedgerChangeEngine engine = new LedgerChangeEngine(ledger, () -> () -> { }, TestFacts::new, Policy::none);
        FakeSession session = new FakeSession(time, world, KillSwitch.never(), Access.WRITE);
        engine.apply(PLAN, session, ApplyOptions.usual(), progress -> { }, Cancel.never());
        engine.undo(PLAN.id(), session, ApplyOptions.usual(), progress -> { }, Cancel.never());

        List<LedgerLine> told = lines();

        assertEquals(ledger.records(), told.stream().map(LedgerLine::record).toList());
        assertTrue(told.stream().noneMatch(line -> line.by().isEmpty() || line.sentence().contains("FORWARD")
                || line.sentence().contains("BACK") || line.sentence().contains("{0}")), told.toString());
        assertEquals(PLAN.title(), told.getFirst().about());
        LedgerLine made = told.stream().filter(line -> line.outcome() == Outcome.DONE).findFirst().orElseThrow();
        assertEquals("Make the application", made.about());
        assertEquals(Optional.of(Side.ENTRA), made.side());
        assertEquals("Seen to be done: The application is made", made.sentence());
        assertTrue(told.stream().anyMatch(line -> line.sentence().equals("Seen to be undone: The application is deleted")));
    }

    @Test
    void aRunIsToldWithTheNameOfWhomeverHadItDone() throws Exception {
        String account = "ines@contoso.example, ines@contoso.example, read and write (root on vm)";
        LedgerLine line = line(new Event.RunBegun(Direction.FORWARD,
                "ad.contoso.com/Users/Ines Keller on EX01.ad.contoso.com, " + account, List.of()));
        assertEquals("Ines Keller had the plan applied.", line.sentence());
        assertEquals("Ines Keller", line.who());
        assertEquals("Ines Keller", line(new Event.RunBegun(Direction.FORWARD,
                "ad.contoso.com/Users/Ines Keller (root on vm)", List.of())).who());
        assertEquals("ines@contoso.example", line(new Event.RunBegun(Direction.FORWARD, account, List.of())).who());
        assertEquals("root on vm", line(new Event.RunBegun(Direction.BACK, " (root on vm)", List.of())).who());
        assertEquals("anna had the plan undone.",
                line(new Event.RunBegun(Direction.BACK, "anna", List.of())).sentence());
    }

    @Test
    void whatIsSentIsToldWithItsValuesAndACertificateIsCut() throws Exception {
        assertEquals("Sent next: Set-AuthServer -Domains @('contoso.com') -Enabled:$true -Identity 'ACS' -Key '"
                + "M".repeat(80) + "\u2026'", line(new Event.Sending(Direction.FORWARD, 0,
                        CmdletRequest.onPremises("Set-AuthServer").with("Identity", "ACS")
                                .with("Domains", Value.texts(List.of("contoso.com"))).with("Key", "M".repeat(2000))
                                .with("Enabled", Value.of(true)))).sentence());
        assertEquals("Sent next: POST /v1.0/applications {\"keyCredentials\":[{\"key\":\"" + "M".repeat(80)
                + "\u2026\"}]}", line(new Event.Sending(Direction.FORWARD, 0, GraphRequest.of("POST", "/v1.0/applications",
                        Value.members().with("keyCredentials", Value.list(
                                Value.members().with("key", Value.of("M".repeat(2000)))))))).sentence());
    }

    @Test
    void aRefusalTellsTheServicesWordsAndCode() throws Exception {
        LedgerLine line = line(new Event.Refused(Direction.FORWARD, 0, failure()));
        assertEquals(Outcome.FAILED, line.outcome());
        assertEquals("The service did not do it: Insufficient privileges (Authorization_RequestDenied)",
                line.sentence());
    }

    @Test
    void anAnswerIsTracedByItsRequestIdAndTellsWarnings() throws Exception {
        LedgerLine line = line(new Event.Answered(Direction.FORWARD, 0, 201, Optional.of("4711"),
                List.of("It takes a while"), Optional.empty(), Optional.of("a request")));
        assertEquals("The service did it. Its request id is 4711. It warned: It takes a while\na request",
                line.sentence());
    }

    @Test
    void whatIsNotKnownIsNotToldAsFailed() throws Exception {
        assertEquals(Outcome.UNKNOWN,
                line(new Event.Stopped(Direction.FORWARD, true, "No answer.", Optional.empty())).outcome());
        assertEquals(Outcome.FAILED,
                line(new Event.Stopped(Direction.FORWARD, false, "Refused.", Optional.empty())).outcome());
    }

    @Test
    void aRecordOfAKindFromElsewhereIsNamedAndAboutItsIds() throws Exception {
        UUID plan = UUID.randomUUID();
        ledger.append(List.of(new LedgerEntry(NOW, "somethingElse", Optional.of(plan), Optional.empty(),
                Value.members())));
        LedgerLine line = lines().getFirst();
        assertTrue(line.sentence().contains("somethingElse"), line.sentence());
        assertEquals(plan.toString(), line.about());
        assertEquals(Optional.empty(), line.side());
        assertEquals("", line.by());
    }

    @Test
    void whatIsLookedAtAgainIsToldByWhatWasSeen() throws Exception {
        LedgerLine so = line(new Event.LookedAgain(SecondLook.Still.SO, "It is there", Optional.empty()));
        assertEquals(Outcome.DONE, so.outcome());
        assertEquals("Seen to be so again: It is there", so.sentence());
        LedgerLine gone = line(new Event.LookedAgain(SecondLook.Still.NO_LONGER, "It is gone", Optional.empty()));
        assertEquals(Outcome.FAILED, gone.outcome());
        assertEquals("It is gone", gone.sentence());
        assertEquals(Outcome.UNKNOWN, line(new Event.LookedAgain(SecondLook.Still.NOT_SEEN, "Who knows",
                Optional.of(failure()))).outcome());
    }

    @Test
    void whatIsGivenBackIsToldWithBothItsIds() throws Exception {
        LedgerLine renewed = line(new Event.Renewed("old", "new"));
        assertEquals(Outcome.NOTED, renewed.outcome());
        assertEquals("Given back under another id: new instead of old.", renewed.sentence());
    }

    @Test
    void whatIsLeftOutAndWhatGotNoAnswerSaysSo() throws Exception {
        LedgerLine skipped = line(new Event.Skipped("keys are gone"));
        assertEquals(Outcome.SKIPPED, skipped.outcome());
        assertEquals("Left out: keys are gone", skipped.sentence());
        LedgerLine unanswered = line(new Event.Unanswered(Direction.FORWARD, 0, failure()));
        assertEquals(Outcome.UNKNOWN, unanswered.outcome());
        assertEquals("There was no clear answer: Insufficient privileges (Authorization_RequestDenied)",
                unanswered.sentence());
    }

    @Test
    void whoWentOnIsNamedFromThenOn() throws Exception {
        ledger.append(List.of(new Event.PlanBegun(PLAN, "anna").entry(NOW, PLAN.id(), Optional.empty()),
                new Event.RunBegun(Direction.BACK, "bruno", List.of()).entry(NOW, PLAN.id(), Optional.empty()),
                new Event.Bound(Map.of("b", Value.of("2"), "a", Value.of("1"))).entry(NOW, PLAN.id(), STEP),
                new Event.RunEnded().entry(NOW, PLAN.id(), Optional.of("nobody's"))));
        List<LedgerLine> told = lines();
        assertEquals(List.of("anna", "bruno", "bruno", "bruno"), told.stream().map(LedgerLine::by).toList());
        assertEquals("The plan was written down with its 4 steps.", told.get(0).sentence());
        assertEquals("bruno had the plan undone.", told.get(1).sentence());
        assertEquals("Noted for later steps: a, b.", told.get(2).sentence());
        assertEquals("nobody's", told.get(3).about(), "a step that the plan does not have is told by its id");
    }
}
