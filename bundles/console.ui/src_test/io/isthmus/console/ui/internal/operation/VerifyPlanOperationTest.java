package io.isthmus.console.ui.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.Console;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StateWords;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

class VerifyPlanOperationTest {

    private static final Plan APPLIED = Fakes.plan("One");

    private final ConsoleModel model = Fakes.model(Fakes.answering(Console.class, Map.of("changes",
            call -> Fakes.answering(ChangeEngine.class, Map.of("inspect", asked -> state(StepState.DRIFTED,
                    Phase.DRIFTED))))));

    private static PlanState state(StepState step, Phase phase) {
        return new PlanState(APPLIED, phase, List.of(new StepProgress(APPLIED.steps().get(0).id(), step, "",
                Optional.empty(), Optional.empty(), Optional.empty())), Fakes.NOW, Fakes.NOW, "anna");
    }

    private void run() throws Exception {
        new VerifyPlanOperation(model).run(CallContext.of(Cancel.never()));
    }

    @Test
    void whatSomebodyChangedSinceIsSeen() throws Exception {
        model.visit().opened(Fakes.answering(Session.class, Map.of("time", asked -> TimeSource.system(),
                "connection", asked -> model.connection().orElseThrow())));
        model.visit().show(PlanRun.of(state(StepState.DONE, Phase.APPLIED), ""));
        run();
        PlanRun seen = model.plan().orElseThrow();
        assertEquals(StepState.DRIFTED, seen.state(APPLIED.steps().get(0)));
        assertTrue(seen.sentence().contains(StateWords.of(Phase.DRIFTED)), seen.sentence());
    }

    @Test
    void withoutASessionNobodyCanLook() {
        model.visit().show(PlanRun.of(state(StepState.DONE, Phase.APPLIED), ""));
        assertThrows(SourceException.class, this::run);
        assertEquals(StepState.DONE, model.plan().orElseThrow().state(APPLIED.steps().get(0)));
    }
}
