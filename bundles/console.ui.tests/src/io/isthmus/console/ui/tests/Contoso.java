package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.SaveDialogBot;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.Ui;
import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.sdk.port.DemoPort;
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

    private static final String CONNECT = "io.isthmus.console.ui.connectDemo";

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
            return Files.createTempDirectory(Files.createDirectories(Path.of("target", "profiles")).toAbsolutePath(),
                    "isthmus");
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

    /** Opens another scenario of it, by the menu item that names it, and waits until it was read and judged. */
    static void open(ConsoleBot console, String scenario) {
        console.workbench().maximize();
        console.workbench().command(CONNECT, CONNECT + ".scenario", scenario);
        waitUntilJudged(console);
    }

    /** Lets a day of its clock pass, and looks at what proves that it works. */
    static void letADayPass(ConsoleBot console) {
        console.workbench().command("io.isthmus.console.ui.letTimePass");
        console.workbench().waitForJobs(OperationJob.class, LONG);
    }

    /** The organization that is looked at, with the switches of a demo. */
    static EmulatedDemo demo() {
        BundleContext framework = FrameworkUtil.getBundle(Contoso.class).getBundleContext();
        DemoPort port = framework.getService(framework.getServiceReference(DemoPort.class));
        return (EmulatedDemo) port.joined(model().connection().orElseThrow().id()).orElseThrow();
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
        beginToApply(console);
        waitUntilApplied(console);
    }

    /** Presses the buttons that apply the plan, typing the organization's name where that is asked for. */
    static void beginToApply(ConsoleBot console) {
        console.apply().click();
        ShellBot dialog = new ShellBot(APPLY_DIALOG);
        PlanRun run = model().plan().orElseThrow();
        if (run.needsName()) {
            console.nameToApply().type(run.plan().organization());
        }
        dialog.press("Apply");
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

    /** Saves as a file by the dialog that asks where, and waits until it was written. */
    static Path save(ConsoleBot console, SaveDialogBot dialog, Path file) {
        dialog.save(file);
        Ui.waitUntil(file.getFileName() + " was written", () -> Files.exists(file));
        console.workbench().waitForJobs(OperationJob.class, Ui.TIMEOUT);
        return file;
    }

    /** Leaves it, so that the next test begins with an empty window. */
    static void leave(ConsoleBot console) {
        console.workbench().waitForJobs(OperationJob.class, LONG);
        model().leave();
        Ui.settle();
    }
}
