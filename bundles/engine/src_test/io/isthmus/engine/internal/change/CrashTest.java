package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.fake.KillableLedger;
import io.isthmus.engine.fake.Killed;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.policy.Policy;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.testkit.TestFacts;
import io.isthmus.sdk.testkit.VirtualTime;

/** What a console says and does about a plan over which another one died at a certain point. */
class CrashTest extends OnFakeWorld {

    private static final String BEFORE_CONSENT = "before POST /v1.0/consents";
    private static final String AFTER_CONSENT = "within POST /v1.0/consents";

    private final Plan plan = FakePlans.chain();

    /** A console dies where a twin of it came to the point. */
    private void dies(Plan applied, String point) {
        VirtualTime other = new VirtualTime();
        FakeWorld twin = new FakeWorld(other);
        FakePlans.prepare(twin);
        KillSwitch counting = KillSwitch.never();
        assertEquals(Phase.APPLIED, applied(applied, new FakeSession(other, twin, counting, Access.WRITE),
                directory.resolve("twin.jsonl"), counting).state().phase());
        KillSwitch kill = KillSwitch.at(counting.points().indexOf(point) + 1);
        assertThrows(Killed.class, () -> applied(applied, new FakeSession(time, world, kill, Access.WRITE), file, kill));
        assertEquals(point, kill.points().getLast());
    }

    private static ChangeResult applied(Plan plan, FakeSession session, Path ledger, KillSwitch kill) {
        try {
            return new LedgerChangeEngine(new KillableLedger(ledger, kill), () -> () -> { }, TestFacts::new, Policy::none).apply(plan, session,
                    ApplyOptions.usual(), ChangeListener.none(), Cancel.never());
        } catch (Exception unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    private PlanState known() throws Exception {
        return engine.plans(time.instant()).getFirst();
    }

    private StepProgress looked(String step) throws Exception {
        return engine.inspect(plan.id(), session(), Cancel.never()).step(step).orElseThrow();
    }

    private void readsFail(String part) {
        world.failsBefore(request -> request.describe().contains(part) && request.reading()
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not for you")) : Optional.empty());
    }

    @Test
    void whatWasSentStandsAsRunningUntilSomebodyLooks() throws Exception {
        dies(plan, AFTER_CONSENT);

        assertEquals(Phase.APPLYING, known().phase());
        assertTrue(known().unfinished());
        assertEquals(StepState.RUNNING, known().step("consent").orElseThrow().state());
        assertEquals("Consent is given", known().step("consent").orElseThrow().sentence());
        assertEquals(StepState.DONE, looked("consent").state());
        assertEquals("It was seen to be done.", looked("consent").sentence());
        assertEquals(StepState.DONE, looked("application").state());
        assertEquals(StepState.PENDING, looked("authServer").state(), "nothing was sent for it");
        assertEquals(StepState.RUNNING, known().step("consent").orElseThrow().state(), "looking writes nothing");
    }

    @Test
    void lookingTellsWhatIsNotThereFromWhatCouldNotBeSeen() throws Exception {
        dies(plan, BEFORE_CONSENT);
        assertEquals(StepState.RUNNING, looked("consent").state());
        assertEquals("It is not seen to be done.", looked("consent").sentence());
        assertEquals(Optional.empty(), looked("consent").failure());

        readsFail("/v1.0/consents");
        assertEquals("Could not look whether it is so: GET /v1.0/consents: Not for you", looked("consent").sentence());
        assertEquals(Optional.of("request-9"), looked("consent").failure().flatMap(Failure::requestId));
    }

    @Test
    void whatIsSeenAfterACrashIsOursToUndo() throws Exception {
        Map<String, Value> before = world.state();
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Change guarded = new Change("on", List.of(FakePlans.expect(CmdletRequest.onPremises("Get-Gate"),
                new Condition.Absent("/0/Mode"))), List.of(), gate.change().actions(), gate.change().verification());
        Plan one = FakePlans.plan(with(gate, guarded));
        dies(one, "before ledger answered");

        ChangeResult resumed = resume(one);

        assertEquals(StepState.DONE, step(resumed, "one").state(), "not: it was done already");
        assertEquals(1, world.writes().size());
        assertEquals(Phase.UNDONE, undo(one).state().phase());
        assertEquals(Value.of("off"), world.state().get("Gate").at("/Mode"));
        assertEquals(before.get("AuthServer"), world.state().get("AuthServer"));
    }

    @Test
    void whatWasAnsweredIsNotSentAgain() throws Exception {
        world.replicatesAfter(Duration.ofSeconds(30));
        dies(FakePlans.plan(FakePlans.application()), "after ledger answered");
        resume(engine.plans(time.instant()).getFirst().plan());
        assertEquals(List.of("PATCH /v1.0/application"), world.writes());
    }

    @Test
    void aLostConsentIsUnknownUntilAPersonSaysThatItWasNotGiven() throws Exception {
        dies(plan, BEFORE_CONSENT);
        Instant start = time.instant();

        ChangeResult unknown = resume(plan);

        assertEquals(StepState.UNKNOWN, step(unknown, "consent").state());
        assertEquals("Whether POST /v1.0/consents was done is not known: nothing of it was seen within PT5M.",
                step(unknown, "consent").sentence());
        assertEquals(FakePlans.DEADLINE, Duration.between(start, time.instant()));
        assertEquals(Map.of(), unknown.sent());
        assertTrue(told.stream().anyMatch(progress ->
                progress.sentence().equals("Looking for what became of POST /v1.0/consents")));

        ChangeResult sent = engine.resume(plan.id(), session(), new ApplyOptions(Optional.empty(), Set.of("consent")),
                told::add, Cancel.never());
        assertEquals(Phase.APPLIED, sent.state().phase());
        assertEquals(1, world.writes().stream().filter(write -> write.startsWith("POST")).count());
        assertTrue(LedgerLine.of(Ledger.at(file).records()).stream().anyMatch(line ->
                line.sentence().equals("admin@contoso.com had the plan applied. Allowed to be sent again: consent.")));
    }

    @Test
    void undoingLooksForWhatNobodySawAndTakesItBack() throws Exception {
        Map<String, Value> before = world.state();
        dies(plan, AFTER_CONSENT);
        ChangeResult undone = undo(plan);
        assertEquals(Phase.UNDONE, undone.state().phase());
        assertEquals(before, world.state());
        assertEquals(StepState.PENDING, step(undone, "authServer").state());
    }

    @Test
    void undoingLeavesAloneWhatWasNeverMade() throws Exception {
        Map<String, Value> before = world.state();
        dies(plan, BEFORE_CONSENT);
        Instant start = time.instant();

        ChangeResult undone = undo(plan);

        assertEquals(Phase.UNDONE, undone.state().phase());
        assertEquals("It was never seen to be done; there is nothing to undo.", step(undone, "consent").sentence());
        assertEquals(FakePlans.DEADLINE, Duration.between(start, time.instant()), "a replica may be late");
        assertFalse(world.writes().contains("DELETE /v1.0/consents"));
        assertEquals(before, world.state());
    }

    @Test
    void undoingStopsWhereItCannotLookAndGoesOnLater() throws Exception {
        Map<String, Value> before = world.state();
        dies(plan, AFTER_CONSENT);
        readsFail("/v1.0/consents");

        ChangeResult stopped = undo(plan);

        assertEquals(StepState.UNKNOWN, step(stopped, "consent").state());
        assertEquals("Could not look whether it is so: GET /v1.0/consents: Not for you",
                step(stopped, "consent").sentence());
        assertEquals(Optional.of("Code"), step(stopped, "consent").failure().flatMap(Failure::code));
        assertEquals(StepState.DONE, step(stopped, "application").state(), "what came before it waits");
        assertTrue(stopped.state().unfinished());

        world.failsBefore(request -> Optional.empty());
        assertEquals(Phase.UNDONE, resume(plan).state().phase(), "it goes on being undone");
        assertEquals(before, world.state());
    }

    @Test
    void aCancelWhileUndoingLooksIsNoProof() throws Exception {
        dies(plan, BEFORE_CONSENT);
        CancelSource cancel = new CancelSource();
        world.failsBefore(request -> {
            cancel.cancel();
            return Optional.empty();
        });
        ChangeResult stopped = engine.undo(plan.id(), session(), ApplyOptions.usual(), told::add, cancel);
        assertEquals(StepState.UNKNOWN, step(stopped, "consent").state());
        assertEquals("Somebody asked to stop.", step(stopped, "consent").sentence());
        assertEquals(StepState.DONE, step(stopped, "application").state());
    }

    @Test
    void whatWasMadeAndHasNoNameYetIsLeftToAPerson() throws Exception {
        Step made = FakePlans.application();
        Change named = FakePlans.change("AuthServer", "ApplicationIdentifier", Value.of("${application.id}"));
        Plan one = FakePlans.plan(new Step(made.id(), made.side(), made.title(), made.after(), made.change(),
                made.outputs(), List.of(), made.reversibility(), Optional.of(named), Optional.empty()));
        dies(one, "after ledger answered");
        world.replicatesAfter(Duration.ofMinutes(30));

        ChangeResult stopped = undo(one);

        assertEquals(StepState.UNKNOWN, step(stopped, "application").state());
        assertTrue(step(stopped, "application").sentence().startsWith("Some of it was made, but nobody can tell"),
                step(stopped, "application").sentence());
        assertEquals(1, world.writes().size());
    }

    @Test
    void anUndoThatDiedGoesOnBackwards() throws Exception {
        apply(plan);
        KillSwitch kill = KillSwitch.at(12);
        assertThrows(Killed.class, () -> new LedgerChangeEngine(new KillableLedger(file, kill), () -> () -> { }, TestFacts::new, Policy::none)
                .undo(plan.id(), new FakeSession(time, world, kill, Access.WRITE), ApplyOptions.usual(),
                        ChangeListener.none(), Cancel.never()));
        assertEquals(Phase.UNDOING, known().phase());
        assertTrue(known().unfinished());
        assertEquals(Phase.UNDONE, resume(plan).state().phase());
        assertThrows(PlanRefusedException.class, () -> apply(plan));
    }
}
