package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.FakeWorld;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.policy.Policy;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.testkit.TestFacts;

/** Answers get lost, or do not say what they mean. */
class LostAnswerTest extends OnFakeWorld {

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
        Instant start = time.instant();
        ChangeResult stopped = apply(other);
        assertEquals(StepState.UNKNOWN, step(stopped, "one").state());
        assertEquals("Connection reset", step(stopped, "one").sentence());
        assertEquals(Map.of("ON_PREMISES", 3), stopped.sent());
        assertEquals(FakePlans.INTERVAL.multipliedBy(2), Duration.between(start, time.instant()));

        world.failsBefore(request -> Optional.empty());
        assertEquals(Phase.APPLIED, resume(other).state().phase());
    }

    @Test
    void noAnswerIsNoAnswerWhateverTheNetworkSays() throws Exception {
        Step once = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Change change = new Change("on", List.of(), List.of(),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-Gate").with("Mode", "on"), "already exists")),
                once.change().verification());
        world.failsBefore(request -> request.reading() ? Optional.empty()
                : Optional.of(failure(Failure.Kind.UNREACHABLE, request, "The connection already exists")));
        assertEquals(StepState.UNKNOWN, step(apply(FakePlans.plan(with(once, change))), "one").state());
    }

    @Test
    void theCodeMayMeanDoneAndIsToldInTheLedger() throws Exception {
        Step once = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        Change change = new Change("on", List.of(), List.of(),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-Gate").with("Mode", "on"), "cOdE")),
                once.change().verification());
        world.failsAfter(request -> request.reading() ? Optional.empty()
                : Optional.of(failure(Failure.Kind.REFUSED, request, "There is one.")));
        ChangeResult applied = apply(FakePlans.plan(with(once, change)));
        assertEquals(StepState.DONE, step(applied, "one").state());
        assertEquals(Optional.empty(), step(applied, "one").failure());
        assertTrue(LedgerLine.of(Ledger.at(file).records()).stream().map(LedgerLine::sentence).anyMatch(
                "The service said that it was done before: There is one. (Code) Its request id is request-9."::equals));
    }

    @Test
    void whatCannotBeLookedForIsNotTakenForLost() throws Exception {
        world.failsAfter(request -> request.describe().startsWith("POST")
                ? Optional.of(failure(Failure.Kind.UNREACHABLE, request, "Connection reset")) : Optional.empty());
        world.failsBefore(request -> request.describe().equals("GET /v1.0/consents") && !world.writes().isEmpty()
                && world.writes().getLast().startsWith("POST")
                ? Optional.of(failure(Failure.Kind.DENIED, request, "Not for you")) : Optional.empty());
        Plan plan = FakePlans.chain();
        ChangeResult unknown = apply(plan);
        assertEquals(StepState.UNKNOWN, step(unknown, "consent").state());
        assertEquals("Could not look whether it is so: GET /v1.0/consents: Not for you",
                step(unknown, "consent").sentence());
        world.failsBefore(request -> Optional.empty());
        assertEquals(Phase.APPLIED, resume(plan).state().phase());
        assertEquals(1, world.writes().stream().filter(write -> write.startsWith("POST")).count());
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
        ChangeResult unknown = new LedgerChangeEngine(Ledger.at(directory.resolve("other")), () -> () -> { },
                TestFacts::new, Policy::none)
                .apply(FakePlans.chain(), new FakeSession(time, lost, KillSwitch.never(), Access.WRITE),
                        ApplyOptions.usual(), told::add, Cancel.never());
        assertEquals(StepState.UNKNOWN, step(unknown, "consent").state());
        assertEquals(Map.of("ENTRA", 2), unknown.sent(), "sent once, and then looked for");
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
}
