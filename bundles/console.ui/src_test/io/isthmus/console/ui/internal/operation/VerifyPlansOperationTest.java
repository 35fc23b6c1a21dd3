package io.isthmus.console.ui.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.Console;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

class VerifyPlansOperationTest {

    private static final Plan FINISHED = Fakes.plan("Two");
    private static final Plan LEFT = Fakes.plan("One");
    private static final Plan LEFT_TOO = Fakes.plan("Three");

    private final List<UUID> inspected = new ArrayList<>();
    private final List<PlanState> ledger = new ArrayList<>();
    private final ConsoleModel model = Fakes.model(Fakes.answering(Console.class,
            Map.of("changes", call -> Fakes.answering(ChangeEngine.class,
                    Map.of("plans", asked -> ledger, "inspect", this::inspect)))));

    private PlanState inspect(Object[] asked) {
        inspected.add((UUID) asked[0]);
        return state(inspected.getLast().equals(LEFT.id()) ? LEFT : LEFT_TOO, Phase.STOPPED, StepState.DONE);
    }

    private static PlanState state(Plan plan, Phase phase, StepState step) {
        return new PlanState(plan, phase, List.of(new StepProgress(plan.steps().get(0).id(), step, "", Optional.empty(),
                Optional.empty(), Optional.empty())), Fakes.NOW, Fakes.NOW, "anna");
    }

    private void run() throws Exception {
        new VerifyPlansOperation(model).run(CallContext.of(Cancel.never()));
    }

    private StepState shown(Plan plan) {
        PlanRun run = model.plan().orElseThrow();
        assertEquals(plan, run.plan());
        return run.state(plan.steps().get(0));
    }

    @Test
    void anUnfinishedPlanIsLookedAtInTheOrganizationAndNotTakenFromTheLedgerAlone() throws Exception {
        ledger.add(state(FINISHED, Phase.APPLIED, StepState.DONE));
        ledger.add(state(LEFT, Phase.APPLYING, StepState.UNKNOWN));
        model.visit().opened(Fakes.answering(Session.class, Map.of("time", asked -> TimeSource.system())));
        run();
        assertEquals(List.of(LEFT.id()), inspected);
        assertEquals(StepState.DONE, shown(LEFT));
        assertFalse(model.plan().orElseThrow().sentence().isEmpty(), "nothing is sent until a person says so");
    }

    @Test
    void eachUnfinishedPlanCanBeChosenAndIsLookedAt() throws Exception {
        ledger.add(state(LEFT, Phase.APPLYING, StepState.UNKNOWN));
        ledger.add(state(FINISHED, Phase.APPLIED, StepState.DONE));
        ledger.add(state(LEFT_TOO, Phase.UNDOING, StepState.UNKNOWN));
        model.visit().opened(Fakes.answering(Session.class, Map.of("time", asked -> TimeSource.system())));
        run();
        assertEquals(List.of(LEFT.id(), LEFT_TOO.id()), inspected);
        assertEquals(List.of(LEFT, LEFT_TOO), model.plans().stream().map(PlanRun::plan).toList());
        assertEquals(StepState.DONE, shown(LEFT));
        assertEquals(StepState.DONE, model.plans().getLast().state(LEFT_TOO.steps().get(0)));
    }

    @Test
    void withoutASessionItIsShownAsTheLedgerTellsIt() throws Exception {
        ledger.add(state(LEFT, Phase.APPLYING, StepState.UNKNOWN));
        run();
        assertTrue(inspected.isEmpty());
        assertEquals(StepState.UNKNOWN, shown(LEFT));
    }

    @Test
    void aPlanThatIsDoneIsShownAndNotAskedAbout() throws Exception {
        ledger.add(state(FINISHED, Phase.APPLIED, StepState.DONE));
        model.visit().opened(Fakes.answering(Session.class, Map.of("time", asked -> TimeSource.system())));
        run();
        assertTrue(inspected.isEmpty());
        assertEquals(StepState.DONE, shown(FINISHED));
        assertTrue(model.plan().orElseThrow().sentence().isEmpty());
    }
}
