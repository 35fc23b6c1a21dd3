package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.journey.ServedContoso.Occurrence;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;

/**
 * The connection is cut at every request of the main job, sign-in, reads, writes and the shell's frames alike: before
 * the service sees it, and after the service did it. The job ends done or stopped with a clear state, and goes on from
 * there to the end where it would have come to. Asking again mends a single cut; one that lasts stops the plan, and it
 * is resumed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CutTest {

    private static final String CHANGES = "cut while changing";
    private static final String READINGS = "cut while planning";
    private static final int USUAL = 12;
    private static final int USUAL_LASTING = 4;
    private static final int USUAL_PLANNING = 4;
    private static final List<String> SCENARIOS = List.of("fresh-hybrid", "half-done", "late-directory");
    private static final List<String> KINDS = List.of("CUT_BEFORE", "CUT_AFTER");

    @TempDir
    static Path directory;

    private final Map<String, Rehearsal> rehearsals = new LinkedHashMap<>();
    private int points;
    private int runs;
    private int hits;
    private int stopped;
    private int resumed;

    /**
     * A request of a task that is cut.
     *
     * @param lasting whether it is cut each time from then on, however often it is asked again
     */
    record Cut(String scenario, Task task, String kind, boolean lasting, Occurrence request) {

        /** Whether the service never sees a request that changes something. */
        boolean keepsFromWriting() {
            return lasting && kind.equals("CUT_BEFORE") && request.asked().writes();
        }

        @Override
        public String toString() {
            return scenario + ", " + task + ", " + kind + (lasting ? " each time from " : " ") + request;
        }
    }

    @BeforeAll
    void rehearse() throws Exception {
        for (String scenario : SCENARIOS) {
            rehearsals.put(scenario, Rehearsal.of(scenario, directory.resolve(scenario)));
        }
    }

    Stream<Cut> changes() throws IOException {
        List<Cut> lasting = cuts(true);
        return Stream.of(Sample.of(CHANGES, cuts(false), USUAL),
                Sample.of(CHANGES, lasting.stream().filter(Cut::keepsFromWriting).toList(), USUAL_LASTING),
                Sample.of(CHANGES, lasting.stream().filter(cut -> !cut.keepsFromWriting()).toList(), USUAL_LASTING))
                .flatMap(List::stream);
    }

    /** Every request; one that lasts begins with the first of those that look the same. */
    private List<Cut> cuts(boolean lasting) {
        List<Cut> cuts = new ArrayList<>();
        rehearsals.forEach((scenario, rehearsal) -> rehearsal.acts().forEach((task, act) -> act.requests().stream()
                .filter(request -> !lasting || request.number() == 1).forEach(
                        request -> KINDS.forEach(kind -> cuts.add(new Cut(scenario, task, kind, lasting, request))))));
        return cuts;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("changes")
    void endsClearlyAndGoesOn(Cut cut) throws Exception {
        points++;
        Optional<Occurrence> left = Optional.of(cut.request());
        while (left.isPresent()) {
            left = change(cut, left.get());
        }
        Sample.finished(CHANGES, cut);
    }

    /** @return where to cut instead, where the request did not come so often this time */
    private Optional<Occurrence> change(Cut cut, Occurrence request) throws Exception {
        Rehearsal rehearsal = rehearsals.get(cut.scenario());
        Plan plan = rehearsal.plan();
        Path profile = rehearsal.profile(cut.task(), "case-" + ++runs);
        try (ServedContoso contoso = ServedContoso.serve(profile, cut.scenario())) {
            MainJob job = new MainJob(profile, cut.scenario(), contoso.emulator());
            contoso.plan(request, cut.kind(), cut.lasting());
            attempt(() -> cut.task() == Task.APPLY ? job.apply(plan) : job.undo(plan.id()));
            if (!contoso.met(cut.kind())) {
                return Optional.of(request.lastOf(contoso.requests())
                        .orElseThrow(() -> new AssertionError("not hit: " + cut)));
            }
            hits++;
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

    Stream<Cut> readings() throws IOException {
        List<Cut> cuts = new ArrayList<>();
        Rehearsal rehearsal = rehearsals.get("fresh-hybrid");
        rehearsal.planning().forEach(request -> KINDS.forEach(
                kind -> cuts.add(new Cut(rehearsal.scenario(), Task.APPLY, kind, false, request))));
        return Sample.of(READINGS, cuts, USUAL_PLANNING).stream();
    }

    /** Connecting, reading and planning: a plan that could be made does the whole job, and else it is said what is missing. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("readings")
    void plansOrSaysWhyNot(Cut cut) throws Exception {
        points++;
        Path profile = directory.resolve("reading-" + points);
        try (ServedContoso contoso = ServedContoso.serve(profile, cut.scenario())) {
            contoso.plan(cut.request(), cut.kind());
            MainJob job = new MainJob(profile, cut.scenario(), contoso.emulator());
            try {
                Plan plan = job.plan();
                assertEquals(rehearsals.get(cut.scenario()).plan().steps().size(), plan.steps().size(), plan::toString);
            } catch (PlanRefusedException refused) {
                assertClear(refused);
            } catch (SourceException failed) {
                assertClear(failed.failure());
            }
            assertTrue(contoso.met(cut.kind()), () -> "not hit: " + cut);
            hits++;
            assertEquals(List.of(), contoso.writes());
        }
        Sample.finished(READINGS, cut);
    }

    @AfterAll
    void everyPointWasHit() {
        System.out.println("Cuts: " + points + " points, " + hits + " hit, " + stopped + " stops, " + resumed
                + " plans resumed too early and then to the end.");
        assertEquals(points, hits);
    }

    /** Something that may stop. */
    @FunctionalInterface
    private interface Attempt {
        ChangeResult run() throws Exception;
    }

    private void attempt(Attempt attempt) throws Exception {
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

    private static void assertClear(ChangeResult result) {
        PlanState state = result.state();
        assertFalse(result.sentence().isBlank());
        assertFalse(Set.of(PlanState.Phase.APPLYING, PlanState.Phase.UNDOING).contains(state.phase()), state::toString);
        for (StepProgress step : state.steps()) {
            assertFalse(step.state() == StepState.RUNNING, state::toString);
            if (step.state() == StepState.STOPPED || step.state() == StepState.UNKNOWN) {
                assertFalse(step.sentence().isBlank(), step::toString);
                step.failure().ifPresent(CutTest::assertClear);
            }
        }
    }

    private static void assertClear(PlanRefusedException refused) {
        assertFalse(refused.getMessage().isBlank());
        assertFalse(refused.advice().isBlank(), refused::getMessage);
    }

    private static void assertClear(Failure failure) {
        assertFalse(failure.attempted().isBlank() || failure.message().isBlank() || failure.advice().isBlank(),
                failure::toString);
    }
}
