package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.ui.PlatformUI;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.Ui;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

/** The demo organization in a profile of the test's own. */
final class Contoso {

    static final Duration LONG = Duration.ofMinutes(2);

    /** The finding that the main job mends. */
    static final String NO_APPLICATION = "There is no dedicated hybrid application";

    /** The titles of the dialogs that ask before something is changed. */
    static final String APPLY_DIALOG = "Apply the plan";
    static final String UNDO_DIALOG = "Undo the plan";

    private static Path profile;

    private Contoso() {
    }

    static ConsoleModel model() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(ConsoleModel.class));
    }

    /** Uses the profile in which all tests have the same Contoso: who signed in there once is not asked again. */
    static void useItsProfile() {
        if (profile == null) {
            profile = directory();
        }
        model().console().useProfile(profile);
    }

    /**
     * Uses a profile in which nobody did anything yet: for tests that go by what was done before.
     *
     * @return its folder
     */
    static Path useNewProfile() {
        Path mine = directory();
        model().console().useProfile(mine);
        return mine;
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("isthmus");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Opens it by the one click of the welcome page and waits until it was read and judged. */
    static void open(ConsoleBot console) {
        console.workbench().maximize();
        console.seeItWork().click();
        waitUntilJudged(console);
    }

    /** Opens it where no test before did: for tests that change nothing in it. */
    static void openOnce(ConsoleBot console) {
        if (model().checks().report().isEmpty()) {
            useItsProfile();
            open(console);
        }
    }

    static void waitUntilJudged(ConsoleBot console) {
        Ui.waitUntil("Contoso was judged", LONG, () -> model().checks().report().isPresent());
        console.workbench().waitForJobs(OperationJob.class, LONG);
    }

    /** Makes the plan of the main job by the button beside the finding, where there is none. */
    static void planOnce(ConsoleBot console) {
        if (model().plan().isEmpty()) {
            console.findings().select(NO_APPLICATION);
            console.planTheFix().click();
            waitForPlan(console);
        }
    }

    static void waitForPlan(ConsoleBot console) {
        Ui.waitUntil("there is a plan", LONG, () -> model().plan().isPresent());
        console.workbench().waitForJobs(OperationJob.class, LONG);
    }

    /** Applies the plan and waits until all of it is done. */
    static void apply(ConsoleBot console) {
        console.apply().click();
        new ShellBot(APPLY_DIALOG).press("Apply");
        waitUntilApplied(console);
    }

    static void waitUntilApplied(ConsoleBot console) {
        Ui.waitUntil("the plan rests", LONG, () -> model().plan().flatMap(PlanRun::phase).isPresent());
        console.workbench().waitForJobs(OperationJob.class, LONG);
        PlanRun run = model().plan().orElseThrow();
        assertEquals(0, run.open(), run.sentence() + run.progress());
    }

    static void waitUntilUndone(ConsoleBot console) {
        Ui.waitUntil("the plan is undone", LONG, () -> model().plan().flatMap(PlanRun::phase)
                .filter(phase -> phase.name().endsWith("UNDONE")).isPresent());
        console.workbench().waitForJobs(OperationJob.class, LONG);
        PlanRun run = model().plan().orElseThrow();
        assertEquals("UNDONE", run.phase().orElseThrow().name(), run.sentence());
    }

    /** Leaves it, so that the next test begins with an empty window. */
    static void leave(ConsoleBot console) {
        console.workbench().waitForJobs(OperationJob.class, LONG);
        model().leave();
        Ui.settle();
    }
}
