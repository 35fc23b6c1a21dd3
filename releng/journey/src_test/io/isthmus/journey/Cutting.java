package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.journey.ServedContoso.Occurrence;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;

/** Cuts connections, sees that what was disturbed ends clearly and goes on, and counts that each cut was really met. */
final class Cutting {

    private int points;
    private int runs;
    private int hits;
    private int stopped;
    private int resumed;

    /** Something that may stop. */
    @FunctionalInterface
    interface Attempt {
        ChangeResult run() throws Exception;
    }

    /** A point where something is cut. */
    void point() {
        points++;
    }

    /** It was met. */
    void hit() {
        hits++;
    }

    /** The plan that is cut ends done or stopped with a clear state, and goes on from there to the end. */
    void endsClearlyAndGoesOn(Rehearsal rehearsal, Cut cut) throws Exception {
        point();
        Optional<Occurrence> left = Optional.of(cut.request());
        while (left.isPresent()) {
            left = change(rehearsal, cut, left.get());
        }
    }

    /** @return where to cut instead, where the request did not come so often this time */
    private Optional<Occurrence> change(Rehearsal rehearsal, Cut cut, Occurrence request) throws Exception {
        Plan plan = rehearsal.plan();
        Path profile = rehearsal.profile(cut.task(), "case-" + ++runs);
        String scenario = cut.played().scenario();
        try (ServedContoso contoso = ServedContoso.serve(profile, scenario)) {
            MainJob job = new MainJob(profile, scenario, contoso.emulator());
            contoso.plan(request, cut.kind(), cut.lasting());
            attempt(() -> job.carryOut(plan, cut.task()));
            if (!contoso.met(cut.kind())) {
                return Optional.of(request.lastOf(contoso.requests())
                        .orElseThrow(() -> new AssertionError("not hit: " + cut)));
            }
            hit();
            if (job.state(plan.id()).filter(PlanState::unfinished).isPresent()) {
                resumed++;
                attempt(() -> job.resume(plan.id()));
            } else {
                assertFalse(cut.keepsFromWriting(), () -> "did not stop: " + cut);
            }
            contoso.planNothing();
            rehearsal.finish(cut.task(), profile, contoso);
            return Optional.empty();
        }
    }

    /** Tries something; where it stops, it says why. */
    void attempt(Attempt attempt) throws Exception {
        try {
            ChangeResult result = attempt.run();
            assertClear(result);
            if (result.state().unfinished()) {
                stopped++;
            }
        } catch (PlanRefusedException refused) {
            assertClear(refused);
            stopped++;
        } catch (SourceException failed) {
            assertClear(failed.failure());
            stopped++;
        }
    }

    /** Each point was met. */
    void assertEveryPointWasHit() {
        System.out.println("Cuts: " + points + " points, " + hits + " hit, " + stopped + " stops, " + resumed
                + " plans resumed too early and then to the end.");
        assertEquals(points, hits);
    }

    static void assertClear(ChangeResult result) {
        PlanState state = result.state();
        assertFalse(result.sentence().isBlank());
        assertFalse(Set.of(PlanState.Phase.APPLYING, PlanState.Phase.UNDOING).contains(state.phase()), state::toString);
        for (StepProgress step : state.steps()) {
            assertFalse(step.state() == StepState.RUNNING, state::toString);
            if (step.state() == StepState.STOPPED || step.state() == StepState.UNKNOWN) {
                assertFalse(step.sentence().isBlank(), step::toString);
                step.failure().ifPresent(Cutting::assertClear);
            }
        }
    }

    static void assertClear(PlanRefusedException refused) {
        assertFalse(refused.getMessage().isBlank());
        assertFalse(refused.advice().isBlank(), refused::getMessage);
    }

    static void assertClear(Failure failure) {
        assertFalse(failure.attempted().isBlank() || failure.message().isBlank() || failure.advice().isBlank(),
                failure::toString);
    }
}
