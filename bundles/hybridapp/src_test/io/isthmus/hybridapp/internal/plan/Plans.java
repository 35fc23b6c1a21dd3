package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Makes plans of Contoso, and looks at what became of them. */
final class Plans {

    private Plans() {
    }

    static PlanDraft of(PlanMaker maker, Contoso contoso) throws PlanRefusedException {
        return maker.make(new ScriptedPlanContext(contoso));
    }

    static List<String> ids(PlanDraft draft) {
        return draft.steps().stream().map(Step::id).toList();
    }

    static Step step(PlanDraft draft, String id) {
        return PlanWalk.byId(draft.steps()).get(id);
    }

    static PlanRefusedException refused(PlanMaker maker, ScriptedPlanContext context, String because) {
        PlanRefusedException refusal = assertThrows(PlanRefusedException.class, () -> maker.make(context));
        assertTrue(refusal.getMessage().contains(because), refusal.getMessage());
        assertFalse(refusal.advice().isBlank());
        return refusal;
    }

    static PlanRefusedException refused(PlanMaker maker, Contoso contoso, String because) {
        return refused(maker, new ScriptedPlanContext(contoso), because);
    }

    /** Another organization that is hybrid with the same tenant. */
    static Reads woodgrove(Contoso contoso) {
        ScriptedPlanContext reads = new ScriptedPlanContext(contoso);
        return reads.as(new HybridPair(Optional.of("woodgrove.com"), reads.pair().tenant(), "Woodgrove"));
    }

    static boolean warns(PlanDraft draft, String of) {
        return draft.warnings().stream().anyMatch(warning -> warning.contains(of));
    }

    /** Whether a change would be made where one question of its preconditions is answered so. */
    static boolean allowed(Change change, String asked, Value answer) {
        List<Expectation> about = change.preconditions().stream()
                .filter(one -> one.request().describe().contains(asked)).toList();
        assertFalse(about.isEmpty(), () -> asked + " is not asked: " + change.preconditions());
        return about.stream().allMatch(one -> one.condition().holds(answer));
    }
}
