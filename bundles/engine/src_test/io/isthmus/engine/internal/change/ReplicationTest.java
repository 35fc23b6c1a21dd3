package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/** Directories show late what was written. */
class ReplicationTest extends OnFakeWorld {

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
        assertEquals(1 + 1 + 1 + 4 + 60, world.reads(),
                "one for who may send it, one before, one right after, four that grow apart, and then one in each interval and at the deadline");
    }

    @Test
    void whatIsNotSeenUntilTheDeadlineIsUnknownAndResumable() throws Exception {
        world.replicatesAfter(Duration.ofMinutes(30));
        Plan plan = FakePlans.chain();
        ChangeResult stopped = apply(plan);
        assertEquals(Phase.STOPPED, stopped.state().phase());
        assertEquals(StepState.UNKNOWN, step(stopped, "application").state());
        assertEquals(StepState.PENDING, step(stopped, "consent").state());
        assertTrue(step(stopped, "application").sentence().contains("5 minutes"));

        time.advance(Duration.ofMinutes(30));
        world.replicatesAfter(Duration.ZERO);
        assertEquals(StepState.DONE, engine.inspect(plan.id(), session(), Cancel.never())
                .step("application").orElseThrow().state(), "looking finds it");
        assertEquals(Phase.APPLIED, resume(plan).state().phase());
        assertEquals(FakePlans.applied("made-1", "made-2"), world.state());
    }

    @Test
    void whatIsStillMissingAtTheDeadlineWasRefused() throws Exception {
        world.failsBefore(request -> request.describe().startsWith("POST")
                ? Optional.of(failure(Failure.Kind.NOT_FOUND, request, "No such principal")) : Optional.empty());
        Instant start = time.instant();
        ChangeResult stopped = apply(FakePlans.chain());
        assertEquals(StepState.STOPPED, step(stopped, "consent").state(), "the service did not do it");
        assertEquals("No such principal", step(stopped, "consent").sentence());
        Duration waited = Duration.between(start, time.instant());
        assertTrue(waited.compareTo(FakePlans.DEADLINE) >= 0, waited.toString());
        assertTrue(waited.compareTo(FakePlans.DEADLINE.plus(FakePlans.INTERVAL)) < 0, waited.toString());
    }

    @Test
    void whatWasSeenOnceIsNotLookedAtAgain() throws Exception {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        CmdletRequest gateRequest = CmdletRequest.onPremises("Get-Gate");
        CmdletRequest serverRequest = CmdletRequest.onPremises("Get-AuthServer");
        Change both = new Change("on", List.of(), List.of(), gate.change().actions(), FakePlans.verification(
                FakePlans.expect(gateRequest, Condition.equal("/0/Mode", "on")),
                FakePlans.expect(serverRequest, Condition.equal("/0/Seen", "yes"))));
        List<String> reads = new ArrayList<>();
        world.failsBefore(request -> {
            if (request.reading() && !world.writes().isEmpty()) {
                synchronized (reads) {
                    reads.add(request.describe());
                    if (reads.size() == 6) {
                        world.put("AuthServer", Value.members().with("Seen", Value.of("yes")));
                    }
                }
            }
            return Optional.empty();
        });
        assertEquals(StepState.DONE, step(apply(FakePlans.plan(with(gate, both))), "one").state());
        assertEquals(1, reads.stream().filter(gateRequest.describe()::equals).count(), "replicas differ for a while");
        assertTrue(reads.size() >= 6, reads.toString());
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
}
