package io.isthmus.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.cli.internal.fake.FakeConsole;
import io.isthmus.cli.internal.fake.Samples;
import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StateWords;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.command.ExitCode;

/** Plans are applied, continued and undone, after a yes. */
class ApplyCommandTest {

    @TempDir
    Path folder;
    private Typed typed;

    @BeforeEach
    void connect() throws IOException {
        typed = new Typed(folder).connected();
        PlanFiles.save(Samples.plan("contoso", true), folder.resolve("plan.json"));
        PlanFiles.save(Samples.plan("contoso", false), folder.resolve("irreversible.json"));
        PlanFiles.save(Samples.plan("fabrikam", true), folder.resolve("other.json"));
    }

    @Test
    void nothingIsAppliedWithoutAYes() {
        assertEquals(ExitCode.USAGE, typed.run("apply", "plan.json"));
        assertTrue(typed.err().contains("--yes"));
        typed.answer = Optional.of("n");
        assertEquals(ExitCode.FAILED, typed.run("apply", "plan.json"));
        assertTrue(typed.questions.get(0).contains("Apply one step to Contoso?"));
        assertEquals(List.of(), typed.console.opened);
        typed.answer = Optional.of("y");
        assertEquals(ExitCode.FINE, typed.run("apply", "plan.json"));
        assertEquals(List.of("contoso TENANT READ"), typed.console.opened);
        assertEquals(List.of(Writing.of(Samples.plan("contoso", false))), typed.console.changeable);
    }

    @Test
    void whatCannotBeUndoneAsksForTheName() {
        assertEquals(ExitCode.USAGE, typed.run("apply", "irreversible.json", "--yes"));
        assertTrue(typed.err().contains("--confirm \"Contoso\""), typed.err());
        assertEquals(ExitCode.USAGE, typed.run("apply", "irreversible.json"));
        assertTrue(typed.err().contains("--confirm \"Contoso\", and --yes"), typed.err());
        assertEquals(ExitCode.FINE, typed.run("apply", "irreversible.json", "--yes", "--confirm", "Contoso"));
    }

    @Test
    void aPlanOfAnotherOrganizationIsNotApplied() {
        assertEquals(ExitCode.USAGE, typed.run("apply", "other.json", "--yes"));
        assertEquals(ExitCode.USAGE, typed.run("apply", "other.json", "--yes", "--connection", "contoso"));
        assertEquals(List.of(), typed.console.opened);
    }

    @ParameterizedTest
    @CsvSource({"APPLIED, WAITING, FINE", "STOPPED, STOPPED, FAILED", "STOPPED, UNKNOWN, PARTLY_DONE",
            "STOPPED, DONE, PARTLY_DONE", "DRIFTED, DRIFTED, FAILED"})
    void applyingEndsAsThePlanDoes(PlanState.Phase phase, StepState step, ExitCode code) {
        typed.console.phase = phase;
        typed.console.step = step;
        assertEquals(code, typed.run("apply", "plan.json", "--yes"));
        assertTrue(typed.out().contains("  " + StateWords.of(step) + " "), typed.out());
        assertEquals(step == StepState.STOPPED, typed.out().contains("Could not set it"));
    }

    @ParameterizedTest
    @CsvSource({"ALREADY_DONE, FAILED, false", "RUNNING, PARTLY_DONE, true", "DONE, PARTLY_DONE, true"})
    void aLedgerThatCannotBeWrittenStopsWhatIsLeft(StepState step, ExitCode code, boolean begun) {
        typed.console.step = step;
        typed.console.ledger = Optional.of(new IOException("No space left on device"));
        assertEquals(code, typed.run("apply", "plan.json", "--yes"));
        assertTrue(typed.err().contains("No space left on device"), typed.err());
        assertEquals(begun, typed.err().contains("isthmus apply --resume --connection contoso --yes"), typed.err());
    }

    @Test
    void aPlanThatCannotBeReadIsSaid() {
        assertEquals(ExitCode.FAILED, typed.run("apply", ".", "--yes"));
        assertTrue(typed.err().startsWith("Could not read"), typed.err());
    }

    @Test
    void somethingElseThanAPlanIsRefused() throws IOException {
        Files.writeString(folder.resolve("no.json"), "{\"a\": [1,}");
        assertEquals(ExitCode.FAILED, typed.run("apply", "no.json", "--yes"));
        assertFalse(typed.err().contains("Exception"), typed.err());
    }

    @Test
    void theOnlyPlanThatDidSomethingIsUndone() {
        typed.console.phase = PlanState.Phase.UNDONE;
        typed.console.step = StepState.UNDONE;
        typed.console.applied.add(FakeConsole.state(Samples.plan("contoso", true), PlanState.Phase.APPLIED,
                StepState.ALREADY_DONE));
        assertEquals(ExitCode.USAGE, typed.run("undo", "--yes"));
        typed.console.applied.add(FakeConsole.state(Samples.plan("contoso", true), PlanState.Phase.APPLIED,
                StepState.DONE));
        assertEquals(ExitCode.FINE, typed.run("undo", "--yes"));
    }

    @Test
    void whatIsLeftToDoIsToldAfterwards() {
        typed.console.step = StepState.WAITING;
        typed.run("apply", "plan.json", "--yes");
        assertTrue(typed.out().contains("All of it is done; the services take until 2026-11-20 "), typed.out());
        typed.console.phase = PlanState.Phase.STOPPED;
        typed.console.step = StepState.UNKNOWN;
        typed.run("apply", "plan.json", "--yes");
        assertTrue(typed.out().contains("isthmus apply --resume 10000000 --connection contoso --yes"), typed.out());
        assertTrue(typed.out().contains("isthmus undo 10000000 --connection contoso --yes"), typed.out());
    }

    @Test
    void whereNothingIsLeftToUndoOrToGoOnWithThatIsSaid() {
        assertEquals(ExitCode.USAGE, typed.run("undo", "--yes"));
        assertTrue(typed.err().contains("Nothing is left to undo."), typed.err());
        assertEquals(ExitCode.USAGE, typed.run("apply", "--resume", "--yes"));
        assertTrue(typed.err().contains("No plan was begun that is not finished."), typed.err());
        assertEquals(ExitCode.USAGE, typed.run("undo", "1000", "--yes"));
        assertTrue(typed.err().contains("There is no such plan in the ledger."), typed.err());
    }

    @Test
    void unfinishedPlansAreResumed() {
        typed.console.applied.add(FakeConsole.state(Samples.plan("contoso", true), PlanState.Phase.STOPPED,
                StepState.STOPPED));
        assertEquals(ExitCode.FINE, typed.run("apply", "--resume", "--yes"));
        assertEquals(ExitCode.USAGE, typed.run("apply", "--resume", "ffff", "--yes"));
        assertTrue(typed.err().contains("There is no plan \"ffff\" among these:"), typed.err());
        assertTrue(typed.err().contains("10000000"), typed.err());
    }
}
