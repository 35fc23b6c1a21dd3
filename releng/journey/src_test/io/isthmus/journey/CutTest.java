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
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
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
import io.isthmus.sdk.data.Value;

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
    private static final String REFUSALS = "cut while being refused";
    private static final int USUAL = 12;
    private static final int USUAL_LASTING = 4;
    private static final int USUAL_PLANNING = 6;
    private static final int USUAL_REFUSED = 2;
    /** Where the plan is carried out. A cut takes the place of the faults by which throttled differs from fresh-hybrid. */
    private static final List<String> DONE = List.of("fresh-hybrid", "half-done", "late-directory", "partner");
    private static final String DENIED = "denied";
    private static final Set<String> OTHERS = Set.of(DENIED, "dauth-only", "expired-certificate", "never-hybrid");
    private static final List<String> KINDS = List.of("CUT_BEFORE", "CUT_AFTER");

    @TempDir
    static Path directory;

    private final Map<String, Rehearsal> rehearsals = new LinkedHashMap<>();
    private final Map<String, Planning> plannings = new TreeMap<>();
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
        for (String scenario : DONE) {
            rehearsals.put(scenario, Rehearsal.of(scenario, directory.resolve(scenario)));
        }
        for (String scenario : OTHERS) {
            plannings.put(scenario, Planning.of(scenario, directory.resolve(scenario)));
        }
        rehearsals.forEach((scenario, rehearsal) -> plannings.put(scenario, new Planning(rehearsal.planning(),
                OptionalInt.of(rehearsal.plan().steps().size()))));
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
        plannings.forEach((scenario, planning) -> planning.requests().forEach(request -> KINDS.forEach(
                kind -> cuts.add(new Cut(scenario, Task.APPLY, kind, false, request)))));
        return Sample.of(READINGS, cuts, USUAL_PLANNING).stream();
    }

    /**
     * Connecting, reading and planning: a plan that could be made does the whole job, and else it is said what is missing.
     * Where no plan can be made without a cut, none is made with one.
     */
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
                assertEquals(plannings.get(cut.scenario()).steps(), OptionalInt.of(plan.steps().size()), plan::toString);
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

    Stream<Cut> refusals() throws Exception {
        List<Cut> cuts = new ArrayList<>();
        Planning.denied(DENIED, directory.resolve("denials")).forEach(request -> KINDS.forEach(
                kind -> cuts.add(new Cut(DENIED, Task.APPLY, kind, false, request))));
        return Sample.of(REFUSALS, cuts, USUAL_REFUSED).stream();
    }

    /** Nobody may write, and a request is lost on top: it stops clearly, and nothing was changed. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("refusals")
    void stopsClearlyWhereNobodyMayWrite(Cut cut) throws Exception {
        points++;
        Path profile = directory.resolve("refused-" + points);
        try (ServedContoso contoso = ServedContoso.serve(profile, cut.scenario())) {
            Value first = contoso.dump();
            MainJob job = new MainJob(profile, cut.scenario(), contoso.emulator());
            Plan plan = job.plan();
            contoso.forgetRequests();
            contoso.plan(cut.request(), cut.kind());
            attempt(() -> job.apply(plan));
            assertTrue(contoso.met(cut.kind()), () -> "not hit: " + cut);
            hits++;
            assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first));
        }
        Sample.finished(REFUSALS, cut);
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
