package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.PlanState;
import io.isthmus.sdk.change.Plan;

/** A plan is undone before the one that it changed something of; who begins with the other is told which. */
class UndoneInOrderTest {

    private static final String SCENARIO = "graph-stage";

    @TempDir
    Path profile;

    @Test
    void whoUndoesAPlanThatALaterOneOfOursChangedIsToldToUndoThatOneFirst() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, SCENARIO)) {
            MainJob job = new MainJob(profile, SCENARIO, contoso.emulator());
            Plan stage = job.plan("graph.stage", Map.of());
            job.apply(stage);
            Plan off = job.plan("graph.off", Map.of());
            job.apply(off);

            Product.Run undo = new PlainCommandLine(profile).run("undo", stage.id().toString(), "--yes",
                    "--demo", SCENARIO);
            String id = off.id().toString().substring(0, 8);
            assertTrue(undo.output().contains("(" + id), undo::toString);
            assertTrue(undo.output().contains("Undo that plan first"), undo::toString);
            assertFalse(undo.output().contains("Somebody changed it"), undo::toString);
            assertFalse(undo.output().contains("0 steps were undone"), undo::toString);
            assertFalse(undo.output().contains("it looks first what became of it"), undo::toString);

            assertEquals(PlanState.Phase.UNDONE, job.undo(off.id()).state().phase());
            assertEquals(PlanState.Phase.UNDONE, job.resume(stage.id()).state().phase());
        }
    }
}
