package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;

/** What was done before is looked at again: the ledger alone does not tell how the organization stands. */
class LookAgainTest extends OnFakeWorld {

    private static final Duration LATER = FakePlans.DEADLINE.plusSeconds(1);

    private final Plan plan = FakePlans.chain();

    private PlanState inspect() throws Exception {
        return engine.inspect(plan.id(), session(), Cancel.never());
    }

    private void somebodyEmptiesTheAuthServer() {
        world.put("AuthServer", Value.members().with("ApplicationIdentifier", Value.of("")));
    }

    private long records(String kind) throws Exception {
        return Ledger.at(file).records().stream().filter(record -> record.entry().kind().equals(kind)).count();
    }

    private void readsFail(String part) {
        world.failsBefore(request -> request.describe().contains(part) && request.reading()
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not for you")) : Optional.empty());
    }

    @Test
    void whatSomebodyTookBackIsNamedAndNothingIsSent() throws Exception {
        Instant applied = time.instant();
        apply(plan);
        time.advance(LATER);
        somebodyEmptiesTheAuthServer();
        Map<String, Value> before = world.state();

        ChangeResult again = apply(plan);

        assertEquals(Phase.DRIFTED, again.state().phase());
        assertEquals(StepState.DRIFTED, step(again, "authServer").state());
        assertTrue(step(again, "authServer").sentence().contains(applied.toString()), step(again, "authServer").sentence());
        assertTrue(step(again, "authServer").sentence().contains("it is so: Get-AuthServer"));
        assertEquals(StepState.WAITING, step(again, "allow").state(), "the others stand as they stood");
        assertTrue(again.sentence().contains("No longer so: Set ApplicationIdentifier."), again.sentence());
        assertEquals(Map.of(), again.sent());
        assertEquals(before, world.state());
        assertFalse(again.state().unfinished(), "resuming would not help");
        assertEquals(List.of(again.state()), engine.plans(time.instant()), "the ledger tells the same");
        assertEquals(again.state().steps(), inspect().steps());
        assertTrue(LedgerLine.of(Ledger.at(file).records()).stream().anyMatch(line ->
                line.outcome() == LedgerLine.Outcome.FAILED && line.sentence().contains("no longer so")));
    }

    @Test
    void nothingIsSentAfterSomethingFarBeforeThatIsNoLongerSo() throws Exception {
        world.put("Gate", Value.members().with("Mode", Value.of("off")));
        world.put("Door", Value.members().with("Mode", Value.of("off")));
        world.put("Window", Value.members().with("Mode", Value.of("off")));
        Plan chain = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")),
                FakePlans.set("two", "Door", "Mode", Value.of("on"), Value.of("off"), "one"),
                FakePlans.set("three", "Window", "Mode", Value.of("on"), Value.of("off"), "two"));
        world.failsBefore(request -> request.describe().contains("Set-Window")
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not for you")) : Optional.empty());
        assertEquals(StepState.STOPPED, step(apply(chain), "three").state());
        world.failsBefore(request -> Optional.empty());
        time.advance(LATER);
        world.put("Gate", Value.members().with("Mode", Value.of("off")));

        ChangeResult resumed = resume(chain);

        assertEquals(StepState.DRIFTED, step(resumed, "one").state());
        assertEquals(Map.of(), resumed.sent());
        assertEquals(Value.of("off"), world.state().get("Window").at("/Mode"));
    }

    @Test
    void inspectingShowsItAndWritesNothing() throws Exception {
        apply(plan);
        time.advance(LATER);
        assertEquals(Phase.APPLIED, inspect().phase());
        somebodyEmptiesTheAuthServer();
        long before = Ledger.at(file).head().count();
        assertEquals(Phase.DRIFTED, inspect().phase());
        assertEquals(StepState.DRIFTED, inspect().step("authServer").orElseThrow().state());
        assertEquals(before, Ledger.at(file).head().count());
        assertEquals(Phase.APPLIED, engine.plans(time.instant()).get(0).phase(), "nobody applied it again");
    }

    @Test
    void whatIsStillSoIsSaidToBe() throws Exception {
        apply(plan);
        time.advance(LATER);
        int reads = world.reads();
        ChangeResult again = apply(plan);
        assertEquals(Phase.APPLIED, again.state().phase());
        assertTrue(again.sentence().contains("applied before"), again.sentence());
        assertEquals(0, records("lookedAgain"), "nothing stands differently");
        assertTrue(world.reads() >= reads + plan.steps().size(), "each step was looked at");
        assertTrue(told.stream().anyMatch(progress -> progress.step().equals("consent")
                && progress.sentence().contains("Looking whether")));
        assertEquals(StepState.DONE, told.stream().filter(progress -> progress.step().equals("consent"))
                .reduce((first, last) -> last).orElseThrow().state());
    }

    @Test
    void anotherThingInItsPlaceIsNotTheOneThatWasMade() throws Exception {
        apply(plan);
        time.advance(LATER);
        world.put("application", Value.members().with("id", Value.of("another")).with("displayName", Value.of("Hybrid")));
        StepProgress application = step(apply(plan), "application");
        assertEquals(StepState.DRIFTED, application.state());
        assertTrue(application.sentence().contains("application.id"), application.sentence());
    }

    @Test
    void couldNotLookIsNeitherStillSoNorNoLonger() throws Exception {
        apply(plan);
        Instant settled = engine.pending(time.instant()).get(0).until();
        time.advance(LATER);
        readsFail("Get-Gate");

        ChangeResult unseen = apply(plan);

        assertEquals(Phase.APPLIED, unseen.state().phase(), "nothing tells that it is not");
        assertEquals(StepState.WAITING, step(unseen, "allow").state());
        assertEquals("Not for you", step(unseen, "allow").failure().orElseThrow().message());
        assertTrue(step(unseen, "allow").sentence().contains("could not be seen: Not for you"));
        assertTrue(unseen.sentence().contains("could not be seen: Allow the application"), unseen.sentence());
        assertEquals(1, records("lookedAgain"));
        assertEquals(StepState.WAITING, inspect().step("allow").orElseThrow().state());
        assertTrue(inspect().step("allow").orElseThrow().failure().isPresent());

        world.failsBefore(request -> Optional.empty());
        ChangeResult seen = apply(plan);
        assertEquals(Optional.empty(), step(seen, "allow").failure());
        assertEquals(Optional.of(settled), step(seen, "allow").until(), "not looking does not make it take longer");
        assertEquals(2, records("lookedAgain"));
    }

    @Test
    void whatSomebodyPutBackIsSoAgainFromThenOn() throws Exception {
        apply(plan);
        time.advance(LATER);
        Value gate = world.state().get("Gate");
        world.put("Gate", Value.members().with("Enabled", Value.of(true)).with("Allowed", Value.list()));
        assertEquals(StepState.DRIFTED, step(apply(plan), "allow").state());
        assertEquals(List.of(), engine.pending(time.instant()), "what is not so does not take its time");

        time.advance(LATER);
        world.put("Gate", gate);
        ChangeResult again = apply(plan);
        assertEquals(Phase.APPLIED, again.state().phase());
        assertEquals(Optional.of(time.instant().plus(Duration.ofHours(24))), step(again, "allow").until());
        assertEquals(again.state(), engine.plans(time.instant()).get(0));
    }

    @Test
    void whatWasThereBeforeThePlanIsLookedAtToo() throws Exception {
        world.put("AuthServer", Value.members().with("ApplicationIdentifier", Value.of("x")));
        Plan one = FakePlans.plan(
                FakePlans.set("one", "AuthServer", "ApplicationIdentifier", Value.of("x"), Value.of("")));
        apply(one);
        time.advance(LATER);
        somebodyEmptiesTheAuthServer();
        assertEquals(StepState.DRIFTED, step(apply(one), "one").state());
        world.put("AuthServer", Value.members().with("ApplicationIdentifier", Value.of("x")));
        assertEquals(StepState.ALREADY_DONE, step(apply(one), "one").state(), "it is still none of ours");
        assertEquals(List.of(), world.writes());
    }

    @Test
    void aReplicaThatDoesNotKnowYetIsWaitedFor() throws Exception {
        apply(plan);
        Instant applied = time.instant();
        world.replicatesAfter(Duration.ofSeconds(100));
        assertEquals(Phase.APPLIED, apply(plan).state().phase());
        Duration waited = Duration.between(applied, time.instant());
        assertTrue(waited.compareTo(Duration.ofSeconds(100)) >= 0, waited.toString());
        assertTrue(waited.compareTo(Duration.ofSeconds(110)) < 0, waited.toString());
    }

    @Test
    void waitingForReplicasEndsADeadlineAfterItWasDone() throws Exception {
        apply(plan);
        Instant applied = time.instant();
        time.advance(Duration.ofMinutes(2));
        somebodyEmptiesTheAuthServer();
        assertEquals(Phase.DRIFTED, apply(plan).state().phase());
        assertEquals(applied.plus(FakePlans.DEADLINE), time.instant());
        apply(plan);
        assertEquals(applied.plus(FakePlans.DEADLINE), time.instant(), "later one look tells");
    }

    @Test
    void aClockThatWasSetBackMakesNobodyWaitLonger() throws Exception {
        apply(plan);
        time.setBack(Duration.ofDays(30));
        Instant back = time.instant();
        somebodyEmptiesTheAuthServer();
        assertEquals(Phase.DRIFTED, apply(plan).state().phase());
        assertTrue(!time.instant().isAfter(back.plus(FakePlans.DEADLINE)));
    }

    @Test
    void anUnfinishedPlanDoesNotBuildOnWhatIsNoLongerSo() throws Exception {
        world.failsBefore(request -> request.describe().startsWith("Set-Gate")
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not now")) : Optional.empty());
        apply(plan);
        world.failsBefore(request -> Optional.empty());
        time.advance(LATER);
        world.remove("consents");
        int writes = world.writes().size();

        ChangeResult resumed = resume(plan);

        assertEquals(StepState.DRIFTED, step(resumed, "consent").state());
        assertEquals(StepState.STOPPED, step(resumed, "allow").state(), "as it stood before");
        assertEquals(Phase.STOPPED, resumed.state().phase());
        assertTrue(resumed.sentence().contains("no longer so: Give consent"), resumed.sentence());
        assertEquals(writes, world.writes().size());
        assertTrue(resumed.state().unfinished());

        world.put("consents", Value.list(Value.members().with("principal", Value.of("made-1"))));
        assertEquals(Phase.APPLIED, resume(plan).state().phase(), "somebody gave consent by hand");
    }

    @Test
    void anUnfinishedPlanDoesNotBuildOnWhatCouldNotBeSeen() throws Exception {
        world.failsBefore(request -> request.describe().startsWith("Set-Gate")
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not now")) : Optional.empty());
        apply(plan);
        time.advance(LATER);
        readsFail("/v1.0/consents");
        ChangeResult resumed = resume(plan);
        assertEquals(Phase.STOPPED, resumed.state().phase());
        assertTrue(resumed.sentence().contains("could not be seen: Give consent"), resumed.sentence());
        assertEquals(StepState.STOPPED, step(resumed, "allow").state());
        world.failsBefore(request -> Optional.empty());
        assertEquals(Phase.APPLIED, resume(plan).state().phase());
    }

    @Test
    void whatDoesNotComeAfterItGoesOn() throws Exception {
        Plan two = FakePlans.plan(
                FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")),
                FakePlans.set("two", "AuthServer", "ApplicationIdentifier", Value.of("x"), Value.of("")));
        world.failsBefore(request -> request.describe().startsWith("Set-Auth")
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not now")) : Optional.empty());
        apply(two);
        world.failsBefore(request -> Optional.empty());
        time.advance(LATER);
        world.put("Gate", Value.members().with("Mode", Value.of("off")));
        ChangeResult resumed = resume(two);
        assertEquals(StepState.DRIFTED, step(resumed, "one").state());
        assertEquals(StepState.DONE, step(resumed, "two").state());
        assertEquals(Phase.DRIFTED, resumed.state().phase());
    }

    @Test
    void aCancelWhileLookingIsNotTakenForStillSo() throws Exception {
        apply(plan);
        CancelSource cancel = new CancelSource();
        world.failsBefore(request -> {
            cancel.cancel();
            return Optional.empty();
        });
        ChangeResult cancelled = engine.apply(plan, session(), ApplyOptions.usual(), told::add, cancel);
        assertEquals(Phase.APPLIED, cancelled.state().phase());
        assertTrue(step(cancelled, "authServer").failure().isPresent());
        assertTrue(cancelled.sentence().contains("could not be seen"), cancelled.sentence());
    }

    @Test
    void anIrreversibleStepThatWasTakenBackIsNotSentAgainAndNeedsNoName() throws Exception {
        Step fixed = new Step("fixed", Side.ON_PREMISES, "For ever", Set.of(),
                FakePlans.change("AuthServer", "ApplicationIdentifier", Value.of("x")), List.of(), List.of(),
                new Reversibility.Irreversible("keys are gone"), Optional.empty(), Optional.empty());
        Plan irreversible = FakePlans.plan(fixed);
        engine.apply(irreversible, session(), ApplyOptions.confirmed("Contoso"), told::add, Cancel.never());
        time.advance(LATER);
        somebodyEmptiesTheAuthServer();
        apply(irreversible);
        assertEquals(StepState.DRIFTED, step(apply(irreversible), "fixed").state());
        assertEquals(1, world.writes().size());
    }
}
