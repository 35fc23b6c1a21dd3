package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.sdk.change.Plan;

/** Whatever the console asks of Graph and sends it over each plan is what Microsoft's metadata allows. */
@Timeout(300)
class GraphContractTest {

    private static final int USUAL = 12;

    private static GraphJudge judge;

    @TempDir
    Path profile;

    @BeforeAll
    static void load() throws Exception {
        judge = GraphJudge.load();
    }

    static Stream<Played> plans() throws IOException {
        return Stream.concat(Stream.of(Played.mainJob("fresh-hybrid")),
                Sample.of("plans and the metadata", Played.others(), USUAL).stream());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void asksAndSendsWhatTheMetadataAllows(Played played) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, played.scenario())) {
            MainJob job = new MainJob(profile, played.scenario(), contoso.emulator());
            played.begin(job, contoso);
            for (Played.Asked before : played.before()) {
                job.carryOut(before.plan(job, contoso, profile), Task.APPLY);
            }
            Plan plan = played.asked().plan(job, contoso, profile);
            assertEnds(PlanState.Phase.APPLIED, job.carryOut(plan, Task.APPLY));
            if (plan.steps().stream().allMatch(step -> step.inverse().isPresent())) {
                assertEnds(PlanState.Phase.UNDONE, job.undo(plan.id()));
            }

            judge.judge(contoso, job);
        }
    }

    private static void assertEnds(PlanState.Phase phase, ChangeResult result) {
        assertEquals(phase, result.state().phase(), () -> result.sentence() + " " + result.state().steps());
    }
}
