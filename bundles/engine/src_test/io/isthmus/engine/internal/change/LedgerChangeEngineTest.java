package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.fake.VirtualTime;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.PendingEffect;

class LedgerChangeEngineTest {

    @TempDir
    Path directory;

    private final VirtualTime time = new VirtualTime();
    private final FakeWorld world = new FakeWorld(time);
    private final List<StepProgress> told = new ArrayList<>();
    private Path file;
    private LedgerChangeEngine engine;

    @BeforeEach
    void open() {
        file = directory.resolve("ledger.jsonl");
        engine = new LedgerChangeEngine(Ledger.at(file), () -> () -> { });
        FakePlans.prepare(world);
    }

    private FakeSession session() {
        return new FakeSession(time, world, KillSwitch.never(), Access.WRITE);
    }

    private ChangeResult apply(Plan plan) throws Exception {
        return engine.apply(plan, session(), ApplyOptions.usual(), told::add, Cancel.never());
    }

    private ChangeResult resume(Plan plan) throws Exception {
        return engine.resume(plan.id(), session(), ApplyOptions.usual(), told::add, Cancel.never());
    }

    private ChangeResult undo(Plan plan) throws Exception {
        return engine.undo(plan.id(), session(), ApplyOptions.usual(), told::add, Cancel.never());
    }

    private static StepProgress step(ChangeResult result, String id) {
        return result.state().step(id).orElseThrow();
    }

    private static Failure failure(Failure.Kind kind, Request request, String message) {
        return new Failure(kind, request.side(), request.describe(), Optional.of("Code"), message,
                Optional.of("request-9"), "Do something.");
    }

    @Test
    void aPlanIsAppliedSeenAndUndoneToTheFirstState() throws Exception {
        Plan plan = FakePlans.chain();
        Map<String, Value> before = world.state();

        ChangeResult applied = apply(plan);
        assertEquals(Phase.APPLIED, applied.state().phase());
        assertEquals(FakePlans.applied("made-1", "made-2"), world.state());
        assertEquals(Map.of("ENTRA", 2, "ON_PREMISES", 2), applied.sent());
        assertEquals(StepState.WAITING, step(applied, "allow").state());
        assertEquals(Optional.of(time.instant().plus(Duration.ofHours(24))), step(applied, "allow").until());
        assertTrue(applied.state().by().contains("admin@contoso.com"), applied.state().by());

        ChangeResult undone = undo(plan);
        assertEquals(Phase.UNDONE, undone.state().phase());
        assertEquals(before, world.state());
        assertEquals(List.of("DELETE /v1.0/consents", "DELETE /v1.0/application"),
                world.writes().subList(world.writes().size() - 2, world.writes().size()), "the last is undone first");
    }

    @Test
    void applyingTwiceChangesNothing() throws Exception {
        Plan plan = FakePlans.chain();
        apply(plan);
        int writes = world.writes().size();
        assertEquals(Phase.APPLIED, apply(plan).state().phase());
        assertEquals(Phase.APPLIED, resume(plan).state().phase());

        ChangeResult twin = apply(FakePlans.chain());
        assertEquals(Phase.APPLIED, twin.state().phase());
        assertTrue(twin.state().steps().stream().allMatch(step -> step.state() == StepState.ALREADY_DONE));
        assertEquals(writes, world.writes().size());
    }

    @Test
    void whatWasThereBeforeThePlanIsNotUndone() throws Exception {
        world.put("AuthServer", Value.members().with("ApplicationIdentifier", Value.of("x")));
        Plan plan = FakePlans.plan(
                FakePlans.set("one", "AuthServer", "ApplicationIdentifier", Value.of("X"), Value.of("")));
        assertEquals(StepState.ALREADY_DONE, step(apply(plan), "one").state(), "names compare without case");
        undo(plan);
        assertEquals(List.of(), world.writes());
    }

    @Test
    void aWriteIsWaitedForUntilEveryReplicaHasIt() throws Exception {
        world.replicatesAfter(Duration.ofSeconds(90));
        Instant start = time.instant();
        assertEquals(Phase.APPLIED, apply(FakePlans.chain()).state().phase());
        assertEquals(FakePlans.applied("made-1", "made-2"), world.state());
        assertTrue(Duration.between(start, time.instant()).compareTo(Duration.ofSeconds(360)) >= 0);
    }

    @Test
    void aFastDirectoryIsNotWaitedForAWholeInterval() throws Exception {
        world.replicatesAfter(FakePlans.INTERVAL.dividedBy(20));
        Instant start = time.instant();
        Plan plan = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")));
        assertEquals(Phase.APPLIED, apply(plan).state().phase());
        assertEquals(FakePlans.INTERVAL.dividedBy(16), Duration.between(start, time.instant()));
    }

    @Test
    void aSlowDirectoryIsAskedAtTheIntervalAndAtTheDeadlineForTheLastTime() throws Exception {
        world.replicatesAfter(Duration.ofMinutes(30));
        world.put("Gate", Value.members().with("Mode", Value.of("off")));
        Instant start = time.instant();
        Plan plan = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")));
        assertEquals(StepState.UNKNOWN, step(apply(plan), "one").state());
        assertEquals(FakePlans.DEADLINE, Duration.between(start, time.instant()));
        assertEquals(1 + 1 + 4 + 60, world.reads(),
                "one before, one right after, four that grow apart, and then one in each interval and at the deadline");
    }

    @Test
    void whatIsNotSeenUntilTheDeadlineIsUnknownAndResumable() throws Exception {
        world.replicatesAfter(Duration.ofMinutes(30));
        Plan plan = FakePlans.chain();
        ChangeResult stopped = apply(plan);
        assertEquals(Phase.STOPPED, stopped.state().phase());
        assertEquals(StepState.UNKNOWN, step(stopped, "application").state());
        assertEquals(StepState.PENDING, step(stopped, "consent").state());
        assertTrue(step(stopped, "application").sentence().contains("PT5M"));

        time.advance(Duration.ofMinutes(30));
        world.replicatesAfter(Duration.ZERO);
        assertEquals(StepState.DONE, engine.inspect(plan.id(), session(), Cancel.never())
                .step("application").orElseThrow().state(), "looking finds it");
        assertEquals(Phase.APPLIED, resume(plan).state().phase());
        assertEquals(FakePlans.applied("made-1", "made-2"), world.state());
    }

    @Test
    void aRefusalStopsWithTheServicesOwnWords() throws Exception {
        world.failsBefore(request -> request.describe().startsWith("POST")
                ? Optional.of(failure(Failure.Kind.DENIED, request, "No consent for you")) : Optional.empty());
        Plan plan = FakePlans.chain();
        ChangeResult stopped = apply(plan);
        assertEquals(StepState.STOPPED, step(stopped, "consent").state());
        assertEquals("No consent for you", step(stopped, "consent").sentence());
        assertEquals(Optional.of("request-9"), step(stopped, "consent").failure().orElseThrow().requestId());
        assertEquals(StepState.PENDING, step(stopped, "authServer").state());
        assertTrue(engine.unfinished(time.instant()).get(0).unfinished());

        world.failsBefore(request -> Optional.empty());
        assertEquals(Phase.APPLIED, resume(plan).state().phase(), "what was refused is sent again");
        assertEquals(FakePlans.applied("made-1", "made-2"), world.state());
    }

    @Test
    void aRefusalThatMeansDoneIsDone() throws Exception {
        Step once = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Change change = new Change("on", List.of(), List.of(),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-Gate").with("Mode", "on"), "ALREADY EXISTS")),
                once.change().verification());
        world.failsAfter(request -> request.reading() ? Optional.empty()
                : Optional.of(failure(Failure.Kind.REFUSED, request, "It already exists.")));
        assertEquals(StepState.DONE, step(apply(FakePlans.plan(with(once, change))), "one").state());
    }

    private static Step with(Step step, Change change) {
        return new Step(step.id(), step.side(), step.title(), step.after(), change, step.outputs(),
                step.differences(), step.reversibility(), step.inverse(), step.settling());
    }

    @Test
    void aLostAnswerToWhatMayBeRepeatedIsRepeatedAFewTimes() throws Exception {
        AtomicInteger left = new AtomicInteger(2);
        world.failsBefore(request -> !request.reading() && left.getAndDecrement() > 0
                ? Optional.of(failure(Failure.Kind.UNREACHABLE, request, "Connection reset")) : Optional.empty());
        Plan plan = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")));
        assertEquals(StepState.DONE, step(apply(plan), "one").state());

        world.failsBefore(request -> request.reading() ? Optional.empty()
                : Optional.of(failure(Failure.Kind.UNREACHABLE, request, "Connection reset")));
        Plan other = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("off"), Value.of("on")));
        ChangeResult stopped = apply(other);
        assertEquals(StepState.UNKNOWN, step(stopped, "one").state());
        assertEquals("Connection reset", step(stopped, "one").sentence());
    }

    @Test
    void aLostAnswerToWhatMustNotBeRepeatedIsLookedFor() throws Exception {
        world.replicatesAfter(Duration.ofSeconds(40));
        world.failsAfter(request -> request.describe().startsWith("POST")
                ? Optional.of(failure(Failure.Kind.UNREACHABLE, request, "Connection reset")) : Optional.empty());
        assertEquals(Phase.APPLIED, apply(FakePlans.chain()).state().phase());
        assertEquals(1, world.writes().stream().filter(write -> write.startsWith("POST")).count());

        FakeWorld lost = new FakeWorld(time);
        FakePlans.prepare(lost);
        lost.failsBefore(request -> request.describe().startsWith("POST")
                ? Optional.of(failure(Failure.Kind.UNREACHABLE, request, "Connection reset")) : Optional.empty());
        ChangeResult unknown = new LedgerChangeEngine(Ledger.at(directory.resolve("other")), () -> () -> { })
                .apply(FakePlans.chain(), new FakeSession(time, lost, KillSwitch.never(), Access.WRITE),
                        ApplyOptions.usual(), told::add, Cancel.never());
        assertEquals(StepState.UNKNOWN, step(unknown, "consent").state());
        assertEquals(Map.of("ENTRA", 2), unknown.sent(), "sent once, and then looked for");
    }

    @Test
    void whatWasJustMadeMayBeMissingForAWhile() throws Exception {
        AtomicInteger left = new AtomicInteger(3);
        world.failsBefore(request -> request.describe().startsWith("POST") && left.getAndDecrement() > 0
                ? Optional.of(failure(Failure.Kind.NOT_FOUND, request, "No such principal")) : Optional.empty());
        assertEquals(Phase.APPLIED, apply(FakePlans.chain()).state().phase());

        world.failsBefore(request -> request.reading() ? Optional.empty()
                : Optional.of(failure(Failure.Kind.NOT_FOUND, request, "No such gate")));
        Plan root = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")));
        Instant start = time.instant();
        assertEquals(StepState.STOPPED, step(apply(root), "one").state());
        assertEquals(start, time.instant(), "nothing was made before it that could be late");
    }

    @Test
    void aWorldThatChangedIsRefusedBeforeAnythingIsSent() throws Exception {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Change guarded = new Change("on",
                List.of(FakePlans.expect(CmdletRequest.onPremises("Get-Gate"), Condition.equal("/0/Mode", "off"))),
                List.of(), gate.change().actions(), gate.change().verification());
        Plan plan = FakePlans.plan(with(gate, guarded),
                FakePlans.set("two", "AuthServer", "ApplicationIdentifier", Value.of("x"), Value.of("")));
        PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> apply(plan));
        assertTrue(refused.getMessage().contains("it is so: Get-Gate"), refused.getMessage());
        assertEquals(List.of(), world.writes());
        assertEquals(List.of(), engine.plans(time.instant()), "it was never begun");

        world.put("Gate", Value.members().with("Mode", Value.of("off")));
        assertEquals(Phase.APPLIED, apply(plan).state().phase());
    }

    @Test
    void aLaterPreconditionStopsItsStepAlone() throws Exception {
        world.put("Gate", Value.members().with("Enabled", Value.of(false)).with("Allowed", Value.list()));
        ChangeResult stopped = apply(FakePlans.chain());
        assertEquals(StepState.STOPPED, step(stopped, "allow").state());
        assertTrue(step(stopped, "allow").sentence().contains("no longer true"));
        assertEquals(StepState.DONE, step(stopped, "consent").state());
        assertEquals(StepState.PENDING, step(stopped, "authServer").state());
    }

    @Test
    void couldNotLookIsNotNothingThere() throws Exception {
        world.failsBefore(request -> request.reading()
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Reading is not for you")) : Optional.empty());
        ChangeResult stopped = apply(FakePlans.chain());
        assertEquals(StepState.STOPPED, step(stopped, "application").state());
        assertTrue(step(stopped, "application").sentence().contains("Reading is not for you"));
        assertEquals(List.of(), world.writes());
    }

    @Test
    void plansForOthersAreRefused() {
        Plan plan = FakePlans.chain();
        Plan otherConnection = new Plan(plan.id(), plan.kind(), plan.title(), plan.summary(), "Fabrikam", "fabrikam",
                plan.pair(), plan.snapshot(), plan.made(), plan.steps(), List.of(), List.of(), List.of());
        assertThrows(PlanRefusedException.class, () -> apply(otherConnection));
        Plan otherTenant = new Plan(plan.id(), plan.kind(), plan.title(), plan.summary(), plan.organization(),
                plan.connection(), new HybridPair(plan.pair().organization(),
                        Optional.of("tenant-2"), ""), plan.snapshot(), plan.made(), plan.steps(), List.of(),
                List.of(), List.of());
        assertThrows(PlanRefusedException.class, () -> apply(otherTenant));
        assertThrows(PlanRefusedException.class, () -> engine.apply(plan,
                new FakeSession(time, world, KillSwitch.never(), Access.READ), ApplyOptions.usual(),
                ChangeListener.none(), Cancel.never()));
        assertThrows(PlanRefusedException.class, () -> resume(plan), "never begun");
        assertEquals(List.of(), world.writes());
    }

    @Test
    void anUndonePlanIsNotAppliedAgain() throws Exception {
        Plan plan = FakePlans.chain();
        apply(plan);
        undo(plan);
        assertThrows(PlanRefusedException.class, () -> apply(plan));
        assertEquals(Phase.UNDONE, resume(plan).state().phase(), "resuming an undone plan has nothing to do");
        assertEquals(Phase.APPLIED, apply(FakePlans.chain()).state().phase(), "a new plan has");
    }

    @Test
    void irreversibleStepsNeedTheNameAndAreNeverUndone() throws Exception {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Step fixed = new Step("fixed", Side.ON_PREMISES, "For ever", Set.of("one"),
                FakePlans.change("AuthServer", "ApplicationIdentifier", Value.of("x")), List.of(), List.of(),
                new Reversibility.Irreversible("keys are gone"), Optional.empty(), Optional.empty());
        Plan plan = FakePlans.plan(gate, fixed);
        assertThrows(PlanRefusedException.class, () -> apply(plan));
        assertThrows(PlanRefusedException.class, () -> engine.apply(plan, session(),
                ApplyOptions.confirmed("contoso"), told::add, Cancel.never()), "the name as it is written");
        assertEquals(List.of(), world.writes());
        assertEquals(Phase.APPLIED, engine.apply(plan, session(), ApplyOptions.confirmed("Contoso"), told::add,
                Cancel.never()).state().phase());

        ChangeResult undone = undo(plan);
        assertEquals(Phase.PARTLY_UNDONE, undone.state().phase());
        assertFalse(undone.state().unfinished(), "nothing is left that could be done");
        assertEquals(StepState.SKIPPED, step(undone, "fixed").state());
        assertTrue(step(undone, "fixed").sentence().contains("keys are gone"));
        assertEquals(StepState.UNDONE, step(undone, "one").state());
    }

    @Test
    void whatCanBeUndoneForATimeIsNotUndoneAfterIt() throws Exception {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Step limited = new Step("one", gate.side(), gate.title(), Set.of(), gate.change(), List.of(), List.of(),
                new Reversibility.ReversibleFor(Duration.ofDays(30), "deleted items are emptied"), gate.inverse(),
                Optional.empty());
        Plan early = FakePlans.plan(limited);
        apply(early);
        time.advance(Duration.ofDays(29));
        assertEquals(StepState.UNDONE, step(undo(early), "one").state());

        Plan late = FakePlans.plan(limited);
        apply(late);
        time.advance(Duration.ofDays(31));
        ChangeResult skipped = undo(late);
        assertEquals(StepState.SKIPPED, step(skipped, "one").state());
        assertTrue(step(skipped, "one").sentence().contains("deleted items are emptied"));
    }

    @Test
    void settlingShowsAsPendingUntilItIsOverOrUndone() throws Exception {
        Plan plan = FakePlans.chain();
        apply(plan);
        PendingEffect pending = engine.pending(time.instant()).get(0);
        assertEquals("gate", pending.key());
        assertEquals(Duration.ofHours(24), Duration.between(pending.since(), pending.until()));
        assertEquals(List.of(), engine.pending(pending.until()));
        assertEquals(StepState.DONE, engine.plans(pending.until()).get(0).step("allow").orElseThrow().state());
        undo(plan);
        assertEquals(List.of(), engine.pending(time.instant()));
    }

    @Test
    void stepsThatDoNotWaitForEachOtherRunAtTheSameTime() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        world.failsBefore(request -> {
            if (!request.reading()) {
                both.countDown();
                try {
                    assertTrue(both.await(30, TimeUnit.SECONDS), "the other never came");
                } catch (InterruptedException interrupted) {
                    throw new IllegalStateException(interrupted);
                }
            }
            return Optional.empty();
        });
        assertEquals(Phase.APPLIED, apply(FakePlans.plan(
                FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")),
                FakePlans.set("two", "AuthServer", "ApplicationIdentifier", Value.of("x"), Value.of(""))))
                .state().phase());
    }

    @Test
    void aCancelStopsCleanlyBetweenRequests() throws Exception {
        CancelSource cancel = new CancelSource();
        Plan plan = FakePlans.chain();
        world.failsAfter(request -> {
            if (request.describe().startsWith("PATCH")) {
                cancel.cancel();
            }
            return Optional.empty();
        });
        ChangeResult stopped = engine.apply(plan, session(), ApplyOptions.usual(), told::add, cancel);
        assertEquals(Phase.STOPPED, stopped.state().phase());
        assertEquals(StepState.STOPPED, step(stopped, "application").state(), "the request that ran was answered");
        assertEquals(1, world.writes().size());
        assertEquals(Phase.APPLIED, resume(plan).state().phase());
        assertEquals(FakePlans.applied("made-1", "made-2"), world.state());
    }

    @Test
    void withoutALedgerNothingIsSent() throws Exception {
        Files.createDirectories(file);
        assertThrows(IOException.class, () -> apply(FakePlans.chain()));
        assertEquals(List.of(), world.writes());
    }

    @Test
    void aTamperedLedgerIsNotContinued() throws Exception {
        apply(FakePlans.chain());
        Files.writeString(file, Files.readString(file).replace("Hybrid", "Hybrix"));
        assertThrows(IOException.class, () -> apply(FakePlans.chain()));
        assertThrows(IOException.class, () -> engine.plans(time.instant()));
    }

    @Test
    void secretsAndUnboundNamesAreRefusedBeforeAnythingIsSent() {
        Step secret = with(FakePlans.application(), new Change("secret", List.of(), List.of(),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-Gate").with("Password", "x"))),
                FakePlans.application().change().verification()));
        assertTrue(assertThrows(PlanRefusedException.class, () -> apply(FakePlans.plan(secret))).getMessage()
                .contains("Password"));
        Plan unbound = FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("${two.id}"), Value.of("")));
        assertTrue(assertThrows(PlanRefusedException.class, () -> apply(unbound)).getMessage().contains("two.id"));
        assertEquals(List.of(), world.writes());
    }

    @Test
    void aSourceThatThrowsWhatItMustNotIsContained() throws Exception {
        world.failsBefore(request -> {
            if (!request.reading()) {
                throw new IllegalStateException("a bug");
            }
            return Optional.empty();
        });
        ChangeResult stopped =
                apply(FakePlans.plan(FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"))));
        assertEquals(StepState.UNKNOWN, step(stopped, "one").state());
        assertTrue(step(stopped, "one").sentence().contains("a bug"));
    }

    @Test
    void aListenerThatFailsHarmsNothing() throws Exception {
        ChangeResult applied = engine.apply(FakePlans.chain(), session(), ApplyOptions.usual(), progress -> {
            throw new IllegalStateException("a bug of the window");
        }, Cancel.never());
        assertEquals(Phase.APPLIED, applied.state().phase());
    }

    @Test
    void theListenerSeesEachStepFromBeginningToEnd() throws Exception {
        apply(FakePlans.chain());
        List<StepState> states = told.stream().filter(progress -> progress.step().equals("application"))
                .map(StepProgress::state).distinct().toList();
        assertEquals(List.of(StepState.RUNNING, StepState.DONE), states);
    }

    @Test
    void aStepCostsThreeRoundTripsHoweverManyThingsItReads() throws Exception {
        Step gate = FakePlans.allowList();
        world.put("application", Value.members().with("id", Value.of("a")).with("displayName", Value.of("Hybrid")));
        world.put("consents", Value.list(Value.members().with("principal", Value.of("a"))));
        apply(FakePlans.plan(FakePlans.application(), FakePlans.consent()));
        int before = world.reads();
        apply(FakePlans.plan(FakePlans.application(), FakePlans.consent(), gate));
        assertEquals(4, world.reads() - before,
                "one each for what is there, one for gate, precondition and list together, one to see it");
    }
}
