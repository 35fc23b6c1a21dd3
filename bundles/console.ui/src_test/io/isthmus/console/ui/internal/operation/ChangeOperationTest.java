package io.isthmus.console.ui.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.Console;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.model.Topic;

/** The right to write is held for as long as the plan runs, and not a moment longer. */
class ChangeOperationTest {

    private static final Plan PLAN = Fakes.plan("One");

    @TempDir
    private Path folder;

    private final List<Access> shown = new ArrayList<>();
    private Access access = Access.READ;
    private Supplier<ChangeResult> engine = () -> new ChangeResult(new PlanState(PLAN, PlanState.Phase.APPLIED,
            List.of(), Fakes.NOW, Fakes.NOW, "anna"), Map.of(), "It is done.");
    private ConsoleModel model;

    @BeforeEach
    void lookAtAPlan() {
        Profile profile = Profile.open(folder);
        model = Fakes.model(Fakes.answering(Console.class, Map.of("profile", asked -> profile, "changes",
                asked -> Fakes.answering(ChangeEngine.class, Map.of("apply", call -> engine.get())), "checkRunner",
                asked -> Fakes.answering(CheckRunner.class, Map.of("run", call -> new CheckReport("s", List.of(),
                        Fakes.NOW, Fakes.NOW))))));
        model.visit().opened(Fakes.answering(Session.class, Map.of(
                "connection", asked -> model.connection().orElseThrow(), "access", asked -> access,
                "time", asked -> TimeSource.system(), "take", asked -> model.snapshot().orElseThrow(),
                "escalate", asked -> access = Access.WRITE, "relinquish", asked -> access = Access.READ)));
        model.visit().show(PlanRun.made(PLAN, Map.of()));
        model.onChange(Topic.CONNECTION, () -> shown.add(access));
    }

    private void apply() throws SourceException {
        new ApplyOperation(model, ApplyOptions.usual(), PersonPort.none()).run(CallContext.of(Cancel.never()));
    }

    @Test
    void theConnectionReadsAgainWhenThePlanWasApplied() throws Exception {
        engine = asksWhileItRuns(engine.get());
        apply();
        assertEquals(List.of(Access.WRITE, Access.READ), shown.subList(0, 2));
        assertEquals(Optional.of(PlanState.Phase.APPLIED), model.plan().orElseThrow().phase());
    }

    private Supplier<ChangeResult> asksWhileItRuns(ChangeResult result) {
        return () -> {
            assertEquals(Access.WRITE, access);
            assertTrue(model.visit().changing());
            return result;
        };
    }

    @Test
    void itReadsAgainWhenApplyingFails() {
        engine = () -> {
            throw new IllegalStateException("a bug");
        };
        assertThrows(IllegalStateException.class, this::apply);
        assertEquals(Access.READ, access);
        assertFalse(model.visit().changing());
    }

    @Test
    void whoeverAppliesTwiceTakesTheRightFromNobody() {
        engine = () -> {
            assertThrows(SourceException.class, this::apply);
            assertEquals(Access.WRITE, access, "the first still writes");
            throw new IllegalStateException("enough");
        };
        assertThrows(IllegalStateException.class, this::apply);
        assertEquals(Access.READ, access);
    }
}
