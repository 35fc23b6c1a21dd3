package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.PendingEffect;

/** Applies plans to the fake world. */
class ApplyTest extends OnFakeWorld {

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
    void whatAnAnswerTellsAPersonStaysWithTheStepUntilItIsUndone() throws Exception {
        Step made = FakePlans.application();
        Action action = made.change().actions().getFirst().telling("/displayName");
        Plan plan = FakePlans.plan(with(made, new Change(made.change().effect(), List.of(), List.of(), List.of(action),
                made.change().verification())));
        Optional<String> told = Optional.of("Hybrid");
        assertEquals(told, step(apply(plan), "application").told());
        assertEquals(told, step(resume(plan), "application").told(), "the ledger remembers it");
        assertEquals(Optional.empty(), step(undo(plan), "application").told());
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
    void aRefusalStopsWithTheServicesOwnWords() throws Exception {
        world.failsBefore(request -> request.describe().startsWith("POST")
                ? Optional.of(failure(Failure.Kind.DENIED, request, "No consent for you")) : Optional.empty());
        Plan plan = FakePlans.chain();
        ChangeResult stopped = apply(plan);
        assertEquals(StepState.STOPPED, step(stopped, "consent").state());
        assertEquals("No consent for you", step(stopped, "consent").sentence());
        assertEquals(Optional.of("request-9"), step(stopped, "consent").failure().orElseThrow().requestId());
        assertFalse(step(stopped, "consent").toUndo(), "nothing was done");
        assertEquals(StepState.PENDING, step(stopped, "authServer").state());
        assertTrue(engine.unfinished(time.instant()).get(0).unfinished());

        world.failsBefore(request -> Optional.empty());
        assertEquals(Phase.APPLIED, resume(plan).state().phase(), "what was refused is sent again");
        assertEquals(FakePlans.applied("made-1", "made-2"), world.state());
    }

    @Test
    void aLaterPreconditionStopsItsStepAlone() throws Exception {
        world.failsAfter(request -> {
            if (request.describe().startsWith("POST")) {
                world.put("Gate", Value.members().with("Enabled", Value.of(false)).with("Allowed", Value.list()));
            }
            return Optional.empty();
        });
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
        ChangeResult stopped = apply(FakePlans.plan(FakePlans.application(), FakePlans.consent()));
        assertEquals(StepState.STOPPED, step(stopped, "application").state());
        assertTrue(step(stopped, "application").sentence().contains("Reading is not for you"));
        assertTrue(assertThrows(PlanRefusedException.class, () -> apply(FakePlans.chain())).getMessage()
                .contains("Reading is not for you"), "a precondition that cannot be looked at");
        assertEquals(List.of(), world.writes());
    }

    @Test
    void settlingShowsAsPendingUntilItIsOverOrUndone() throws Exception {
        Plan plan = FakePlans.chain();
        apply(plan);
        PendingEffect pending = engine.pending(time.instant()).get(0);
        assertEquals(FakeSession.PAIR.organization(), pending.place());
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
        assertTrue(step(stopped, "application").toUndo(), "and what it did can be undone");
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
        assertEquals(6, world.reads() - before, "one before the plan and beside it one for who may send it, one each for "
                + "what is there, one for gate, precondition and list together, one to see it");
    }
}
