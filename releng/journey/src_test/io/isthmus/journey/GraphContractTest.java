package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.PlanState;
import io.isthmus.sdk.change.Plan;

/** Whatever the console asks of Graph and sends it over the main job is what Microsoft's metadata allows. */
@Timeout(300)
class GraphContractTest {

    private static final String SCENARIO = "fresh-hybrid";

    @TempDir
    Path profile;

    @Test
    void theMainJobAsksAndSendsWhatTheMetadataAllows() throws Exception {
        GraphJudge judge = GraphJudge.load();
        try (ServedContoso contoso = ServedContoso.serve(profile, SCENARIO)) {
            MainJob job = new MainJob(profile, SCENARIO, contoso.emulator());
            Plan plan = job.plan();
            assertEquals(PlanState.Phase.APPLIED, job.apply(plan).state().phase());
            assertEquals(PlanState.Phase.UNDONE, job.undo(plan.id()).state().phase());

            judge.judge(contoso, job);
        }
    }
}
