package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/** What is read right before a change decides what is sent. */
class FirstLookTest extends OnFakeWorld {

    private static final CmdletRequest GATE = CmdletRequest.onPremises("Get-Gate");

    /** Adds an entry to the gate's list and expects the list to be exactly the one that was merged. */
    private static Step merging() {
        Step gate = FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off"));
        return with(gate, new Change("The list has it", List.of(),
                List.of(new Binding.Merge("gate.list", GATE, "/0/Allowed", "", List.of(), List.of(Value.of("ours")))),
                List.of(Action.repeatable(CmdletRequest.onPremises("Set-Gate").with("Allowed", "${gate.list}"))),
                FakePlans.verification(FakePlans.expect(GATE,
                        new Condition.SameSet("/0/Allowed", List.of(Value.of("${gate.list}")))))));
    }

    @Test
    void whatIsExpectedMayNameTheListThatWasJustMade() throws Exception {
        Plan plan = FakePlans.plan(merging());
        ChangeResult applied = apply(plan);
        assertEquals(StepState.DONE, step(applied, "one").state());
        assertEquals(Value.list(Value.of("foreign-1"), Value.of("foreign-2"), Value.of("ours")),
                world.state().get("Gate").at("/Allowed"));
        assertEquals(StepState.ALREADY_DONE, step(apply(FakePlans.plan(merging())), "one").state());
        time.advance(FakePlans.DEADLINE.plusSeconds(1));
        assertEquals(Phase.APPLIED, apply(plan).state().phase(), "looked at again with the list of now");
        assertEquals(1, world.writes().size());
    }

    @Test
    void aReaderThatBreaksStopsItsStepAndIsReported() throws Exception {
        world.failsBefore(request -> {
            if (request.reading()) {
                throw new IllegalStateException("a bug");
            }
            return Optional.empty();
        });
        StepProgress stopped = step(apply(FakePlans.plan(
                FakePlans.set("one", "Gate", "Mode", Value.of("on"), Value.of("off")))), "one");
        assertEquals(StepState.STOPPED, stopped.state());
        assertTrue(stopped.sentence().contains("a bug"), stopped.sentence());
        assertEquals("Get-Gate", stopped.failure().orElseThrow().attempted());
        assertTrue(stopped.failure().orElseThrow().advice().startsWith("Report this"));
        assertEquals(List.of(), world.writes());
    }
}
