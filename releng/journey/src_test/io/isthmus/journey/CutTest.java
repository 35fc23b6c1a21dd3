package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private static final int USUAL = 8;
    private static final int USUAL_LASTING = 3;
    private static final int USUAL_PLANNING = 4;
    private static final int USUAL_REFUSED = 2;
    /** Where the plan is carried out. A cut takes the place of the faults by which throttled differs from fresh-hybrid. */
    private static final List<String> DONE = List.of("fresh-hybrid", "half-done", "late-directory", "partner");
    private static final String DENIED = "denied";
    private static final Set<String> OTHERS = Set.of(DENIED, "dauth-only", "expired-certificate", "never-hybrid");

    @TempDir
    static Path directory;

    private final Map<Played, Rehearsal> rehearsals = new LinkedHashMap<>();
    private final Map<String, Planning> plannings = new TreeMap<>();
    private final Cutting cutting = new Cutting();
    private int readings;

    @BeforeAll
    void rehearse() throws Exception {
        for (String scenario : DONE) {
            Played played = Played.mainJob(scenario);
            rehearsals.put(played, Rehearsal.of(played, directory.resolve(scenario)));
            plannings.put(scenario, Planning.once(scenario, directory.resolve(scenario).resolve("planned-again")));
        }
        for (String scenario : OTHERS) {
            plannings.put(scenario, Planning.of(scenario, directory.resolve(scenario)));
        }
    }

    Stream<Cut> changes() throws IOException {
        List<Cut> lasting = Cut.of(rehearsals.values(), true);
        return Stream.of(Sample.of(CHANGES, Cut.of(rehearsals.values(), false), USUAL),
                Sample.of(CHANGES, lasting.stream().filter(Cut::keepsFromWriting).toList(), USUAL_LASTING),
                Sample.of(CHANGES, lasting.stream().filter(cut -> !cut.keepsFromWriting()).toList(), USUAL_LASTING))
                .flatMap(List::stream);
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("changes")
    void endsClearlyAndGoesOn(Cut cut) throws Exception {
        cutting.endsClearlyAndGoesOn(rehearsals.get(cut.played()), cut);
        Sample.finished(CHANGES, cut);
    }

    Stream<Cut> readings() throws IOException {
        List<Cut> cuts = new ArrayList<>();
        plannings.forEach((scenario, planning) -> planning.requests().forEach(request -> Cut.KINDS.forEach(
                kind -> cuts.add(new Cut(Played.mainJob(scenario), Task.APPLY, kind, false, request)))));
        return Sample.of(READINGS, cuts, USUAL_PLANNING).stream();
    }

    /**
     * Connecting, reading and planning: a plan that could be made does the whole job, and else it is said what is missing.
     * Where no plan can be made without a cut, none is made with one.
     */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("readings")
    void plansOrSaysWhyNot(Cut cut) throws Exception {
        cutting.point();
        Path profile = directory.resolve("reading-" + ++readings);
        try (ServedContoso contoso = ServedContoso.serve(profile, cut.played().scenario())) {
            contoso.plan(cut.request(), cut.kind());
            MainJob job = new MainJob(profile, cut.played().scenario(), contoso.emulator());
            try {
                Plan plan = job.plan();
                assertEquals(plannings.get(cut.played().scenario()).steps(), OptionalInt.of(plan.steps().size()), plan::toString);
            } catch (PlanRefusedException refused) {
                Cutting.assertClear(refused);
            } catch (SourceException failed) {
                Cutting.assertClear(failed.failure());
            }
            assertTrue(contoso.met(cut.kind()), () -> "not hit: " + cut);
            cutting.hit();
            assertEquals(List.of(), contoso.writes());
        }
        Sample.finished(READINGS, cut);
    }

    Stream<Cut> refusals() throws Exception {
        List<Cut> cuts = new ArrayList<>();
        Planning.denied(DENIED, directory.resolve("denials")).forEach(request -> Cut.KINDS.forEach(
                kind -> cuts.add(new Cut(Played.mainJob(DENIED), Task.APPLY, kind, false, request))));
        return Sample.of(REFUSALS, cuts, USUAL_REFUSED).stream();
    }

    /** Nobody may write, and a request is lost on top: it stops clearly, and nothing was changed. */
    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("refusals")
    void stopsClearlyWhereNobodyMayWrite(Cut cut) throws Exception {
        cutting.point();
        Path profile = directory.resolve("refused-" + ++readings);
        try (ServedContoso contoso = ServedContoso.serve(profile, cut.played().scenario())) {
            Value first = contoso.dump();
            MainJob job = new MainJob(profile, cut.played().scenario(), contoso.emulator());
            Plan plan = job.plan();
            contoso.forgetRequests();
            contoso.plan(cut.request(), cut.kind());
            cutting.attempt(() -> job.apply(plan));
            assertTrue(contoso.met(cut.kind()), () -> "not hit: " + cut);
            cutting.hit();
            assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first));
        }
        Sample.finished(REFUSALS, cut);
    }

    @AfterAll
    void everyPointWasHit() {
        cutting.assertEveryPointWasHit();
    }
}
