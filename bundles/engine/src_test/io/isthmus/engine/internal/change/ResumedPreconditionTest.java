package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;

/** A request was lost, and the plan is gone on with: what must be true before is looked at again. */
class ResumedPreconditionTest extends OnFakeWorld {

    private final Plan plan = FakePlans.plan(guarded());

    /** Sets the gate's mode where it is as the plan saw it, and back where it is as the plan left it. */
    private static Step guarded() {
        Step step = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        return new Step(step.id(), step.side(), step.title(), Set.of(), guarded("off", "on"), List.of(), List.of(),
                new Reversibility.Reversible(), Optional.of(guarded("on", "off")), Optional.empty());
    }

    private static Change guarded(String before, String after) {
        Change change = FakePlans.change("Gate", "Mode", Value.of(after));
        return new Change("the gate is " + after,
                List.of(FakePlans.expect(CmdletRequest.onPremises("Get-Gate"), Condition.equal("/0/Mode", before))),
                List.of(), change.actions(), change.verification());
    }

    private void gate(String mode) {
        world.put("Gate", Value.members().with("Mode", Value.of(mode)));
    }

    private void losesWrites() {
        world.failsBefore(request -> request.reading() ? Optional.empty()
                : Optional.of(failure(Failure.Kind.UNREACHABLE, request, "Connection reset")));
    }

    private void heals() {
        world.failsBefore(request -> Optional.empty());
    }

    @Test
    void whatSomebodyChangedSinceTheRequestWasLostIsNotOverwritten() throws Exception {
        gate("off");
        losesWrites();
        assertEquals(StepState.UNKNOWN, step(apply(plan), "one").state());
        heals();
        time.advance(Duration.ofDays(7));
        gate("open to all");
        Duration before = time.passed();

        ChangeResult stopped = resume(plan);

        assertEquals(StepState.UNKNOWN, step(stopped, "one").state());
        assertTrue(step(stopped, "one").sentence().contains("no longer true"), step(stopped, "one").sentence());
        assertEquals(List.of(), world.writes());
        assertEquals(before, time.passed(), "after a week no effect of ours can be under way");
        gate("off");
        assertEquals(Phase.APPLIED, resume(plan).state().phase());
    }

    @Test
    void whatSomebodyChangedSinceTheUndoWasLostIsNotOverwritten() throws Exception {
        gate("off");
        apply(plan);
        losesWrites();
        assertEquals(StepState.UNKNOWN, step(undo(plan), "one").state());
        heals();
        time.advance(Duration.ofDays(7));
        gate("open to all");
        int writes = world.writes().size();

        ChangeResult stopped = undo(plan);

        assertTrue(step(stopped, "one").sentence().contains("overwrite"), step(stopped, "one").sentence());
        assertEquals(writes, world.writes().size());
        gate("on");
        assertEquals(Phase.UNDONE, undo(plan).state().phase());
    }

    /** As where a deleted application is restored: it leaves the deleted items before it is seen in its place. */
    @Test
    void anEffectOfOursThatIsStillUnderWayDoesNotBlockTheResume() throws Exception {
        world.put("deleted", Value.members().with("id", Value.of("a")));
        GraphRequest deleted = GraphRequest.get("/v1.0/deleted");
        GraphRequest there = GraphRequest.get("/v1.0/restored");
        Change restore = new Change("restored", List.of(FakePlans.expect(deleted, new Condition.Present("/id"))),
                List.of(), List.of(Action.repeatable(GraphRequest.of("PATCH", "/v1.0/restored", Value.members()))),
                FakePlans.verification(FakePlans.expect(there, new Condition.Present("/id"))));
        Plan restoring = FakePlans.plan(new Step("restore", Side.ENTRA, "Restore", Set.of(), restore, List.of(),
                List.of(), new Reversibility.Reversible(), Optional.of(restore), Optional.empty()));
        world.replicatesAfter(Duration.ofMinutes(3));
        world.failsAfter(request -> {
            if (!request.reading()) {
                world.remove("deleted");
                return Optional.of(failure(Failure.Kind.UNREACHABLE, request, "Connection reset"));
            }
            return Optional.empty();
        });
        assertEquals(StepState.UNKNOWN, step(apply(restoring), "restore").state());
        int writes = world.writes().size();

        ChangeResult resumed = resume(restoring);

        assertEquals(StepState.DONE, step(resumed, "restore").state(), step(resumed, "restore").sentence());
        assertEquals(writes, world.writes().size(), "seen, not sent again");
    }

    @Test
    void aListThatIsNotThereIsNotWritten() throws Exception {
        world.remove("Gate");
        Step step = FakePlans.allowList();
        Change unguarded = new Change("allowed", List.of(), step.change().merges(), step.change().actions(),
                step.change().verification());
        world.put("application", Value.members().with("id", Value.of("a")).with("displayName", Value.of("Hybrid")));
        Plan listing = FakePlans.plan(FakePlans.application(), FakePlans.consent(), with(step, unguarded));

        ChangeResult stopped = apply(listing);

        assertEquals(StepState.STOPPED, step(stopped, "allow").state());
        assertTrue(step(stopped, "allow").sentence().contains("Get-Gate does not show the list"),
                step(stopped, "allow").sentence());
        assertEquals(List.of("POST /v1.0/consents"), world.writes());
    }

    @Test
    void aListOfWhatAnEarlierStepMadeIsWaitedForUntilEachReplicaKnowsIt() throws Exception {
        world.remove("Gate");
        Step step = FakePlans.allowList();
        Change unguarded = new Change("allowed", List.of(), step.change().merges(), step.change().actions(),
                step.change().verification());
        Duration seen = time.passed().plus(Duration.ofMinutes(2));
        world.failsBefore(request -> {
            if (request.describe().equals("Get-Gate") && time.passed().compareTo(seen) > 0
                    && !world.state().containsKey("Gate")) {
                world.put("Gate", Value.members().with("Enabled", Value.of(true))
                        .with("Allowed", Value.list(Value.of("foreign-1"))));
            }
            return Optional.empty();
        });

        ChangeResult applied = apply(FakePlans.plan(FakePlans.application(), FakePlans.consent(),
                with(step, unguarded)));

        assertEquals(Phase.APPLIED, applied.state().phase());
        assertEquals(2, world.state().get("Gate").at("/Allowed").entries().count(), "the foreign entry is kept");
    }
}
