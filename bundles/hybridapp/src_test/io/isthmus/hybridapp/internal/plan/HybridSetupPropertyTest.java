package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Whatever state an organization is in: a plan that is made can be applied, or there is a reason. */
class HybridSetupPropertyTest {

    private static final List<String> ASKED = List.of("enableEws", "ewsApplications", "restore");
    private static final int RUNS = Boolean.getBoolean("isthmus.tests.all") ? 20_000 : 1_000;

    private int made;

    @Test
    void everyPlanThatIsMadeCanBeApplied() {
        for (int run = 0; run < RUNS; run++) {
            Random random = Worlds.run(run);
            ScriptedPlanContext context = Worlds.random(random, ASKED);
            try {
                PlanDraft draft = new HybridSetup().make(context);
                String where = "seed " + Worlds.SEED + ", run " + run;
                check(draft, where);
                letsNobodyDown(draft, random, where);
                made++;
            } catch (PlanRefusedException refusal) {
                assertTrue(!refusal.getMessage().isBlank() && !refusal.advice().isBlank());
            }
        }
        assertTrue(made > RUNS / 4, "the states must not all be refused: " + made + " of " + RUNS);
    }

    private static void check(PlanDraft draft, String where) {
        List<Step> steps = draft.steps();
        assertEquals(Set.of(), PlanWalk.unbound(steps), where);
        assertDoesNotThrow(() -> new Plan(new UUID(1, 2), "hybrid.setup", "t", draft.summary(), "Contoso", "c",
                new HybridPair(Optional.empty(), Optional.empty(), "t"), "s", Instant.EPOCH, steps, List.of(),
                List.of(), draft.warnings()), where);
        Step override = PlanWalk.byId(steps).get("override");
        List<String> before = PlanWalk.before(override, steps).stream().map(Step::id).toList();
        assertTrue(before.containsAll(List.of("application", "consent", "certificates", "authServer")), where);
        assertTrue(override.change().preconditions().stream().anyMatch(one -> !one.condition()
                .holds(Value.members().with("value", Value.list()))), where);
        for (Step step : steps) {
            assertTrue(step.inverse().isPresent(), where);
            assertTrue(!step.toString().contains("fabrikam"), where);
            PlanWalk.sent(step).forEach(line -> assertTrue(
                    !line.contains("EwsEnabled=true") || line.contains("ewsGate"), where));
        }
        assertTrue(draft.warnings().stream().noneMatch(warning -> warning.contains("{")), where);
    }

    /** EWS is never switched on for the application alone nor opened to all, whatever became of it since. */
    private static void letsNobodyDown(PlanDraft draft, Random random, String where) {
        Step gate = PlanWalk.byId(draft.steps()).get("ewsGate");
        for (int world = 0; gate != null && world < 20; world++) {
            assertEquals(Optional.empty(), GateWalk.harm(gate, GateWalk.organization(gate, random)), where);
        }
    }
}
