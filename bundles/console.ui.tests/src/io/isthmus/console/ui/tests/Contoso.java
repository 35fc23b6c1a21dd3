package io.isthmus.console.ui.tests;

import java.nio.file.Path;
import java.time.Duration;

import org.eclipse.ui.PlatformUI;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.Ui;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;

/** The demo organization in a profile of the test's own. */
final class Contoso {

    static final Duration LONG = Duration.ofMinutes(4);

    private Contoso() {
    }

    static ConsoleModel model() {
        return Ui.get(() -> PlatformUI.getWorkbench().getService(ConsoleModel.class));
    }

    /** Opens it by the one click of the welcome page and waits until it was read and judged. */
    static void open(ConsoleBot console, Path profile) {
        model().console().useProfile(profile);
        console.workbench().maximize();
        console.seeItWork().click();
        Ui.waitUntil("Contoso was judged", LONG, () -> model().checks().report().isPresent());
        console.workbench().waitForJobs(OperationJob.class, LONG);
    }

    /** Leaves it, so that the next test begins with an empty window. */
    static void leave(ConsoleBot console) {
        console.workbench().waitForJobs(OperationJob.class, LONG);
        model().leave();
        Ui.settle();
    }
}
