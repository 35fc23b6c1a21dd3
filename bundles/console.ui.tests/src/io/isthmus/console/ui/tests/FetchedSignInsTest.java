package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.GridBot;
import io.isthmus.bots.Keyboard;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.SignInsBot;
import io.isthmus.bots.TableBot;
import io.isthmus.bots.Ui;
import io.isthmus.bots.WidgetBot;
import io.isthmus.engine.profile.Setting;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.OperationJob;

/** Sign-ins fetched from the connected tenant: they are shown, and fetching can be held up and goes on. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FetchedSignInsTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        Contoso.useNewProfile();
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
        Contoso.useItsProfile();
        CONSOLE.workbench().show(ConsoleBot.CHECKS);
        CONSOLE.proof();
        CONSOLE.signIns();
    }

    @Test
    @Order(1)
    void whereNothingIsConnectedItIsSaid() {
        SignInsBot view = CONSOLE.signIns();
        view.fetch();
        Ui.waitUntil("it is said", () -> view.notice().text().contains("connect a tenant"));
    }

    @Test
    @Order(2)
    void whatTheTenantLoggedIsShown() {
        Contoso.open(CONSOLE, "graph-stage");
        SignInsBot view = CONSOLE.signIns();
        view.fetch();
        Ui.waitUntil("it was fetched, and not " + view.notice().text(), () -> view.notice().text().contains("of them new"));
        Ui.waitUntil("sign-ins are shown", () -> view.count().matches("showing [1-9].*"));
        assertTrue(view.notice().text().contains("0 of them refused"), view.notice()::text);
    }

    @Test
    @Order(3)
    void whoSignedInIsShownInTheTenant() {
        GridBot grid = CONSOLE.signIns().grid();
        grid.tabTo();
        Keyboard.press("CTRL+HOME");
        Ui.waitUntil("the newest is selected", () -> grid.selected().equals(Optional.of(0)));
        String principal = grid.row(0).get(grid.heads().indexOf("Service principal"));
        grid.chooseByKeys("Show in Tenant Explorer");
        CONSOLE.explorer().waitForFocus();
        Ui.waitUntil("its details are shown, and not " + CONSOLE.detailsTitle().text(),
                () -> CONSOLE.detailsTitle().text().equals(principal));
    }

    @Test
    @Order(4)
    void whichKeyWasUsedIsShownAndNoServerGuessed() {
        TableBot uses = CONSOLE.proof();
        Ui.waitUntil("the use of the key is shown", () -> uses.rowCount() == 1);
        assertEquals("current", uses.cell(0, 2));
        assertTrue(uses.cell(0, 4).startsWith("not distinguishable: EX01"), () -> uses.cell(0, 4));
        assertTrue(new WidgetBot("proof.notes").text().contains("was fetched"), "of which time all is there");
    }

    @Test
    @Order(5)
    void aPauseHoldsFetchingUpAndItGoesOn() {
        SignInsBot view = CONSOLE.signIns();
        view.turnFetchPause();
        view.turnFetchPause();
        view.fetch();
        Ui.waitUntil("it was fetched again", () -> view.notice().text().contains(" known"));
    }

    @Test
    @Order(6)
    void whatIsFetchedByItselfNeedsNoView() {
        Contoso.leave(CONSOLE);
        Path profile = Contoso.useNewProfile();
        CONSOLE.workbench().close(ConsoleBot.SIGN_INS);
        CONSOLE.workbench().close(ConsoleBot.PROOF);
        Contoso.model().console().profile().choose(Setting.SIGN_IN_FETCH_HOURS, Optional.of(1));
        Contoso.open(CONSOLE, "graph-stage");
        Ui.waitUntil("sign-ins were fetched", () -> Files.exists(profile.resolve("signins/signins.duckdb")));
        CONSOLE.workbench().waitForJobs(OperationJob.class, Contoso.LONG);
        assertTrue(CONSOLE.signIns().notice().text().contains("of them new"), CONSOLE.signIns().notice()::text);
    }

    @Test
    @Order(7)
    void whatComesWhileItIsFetchedWaitsToBeShown() {
        Contoso.leave(CONSOLE);
        Contoso.useNewProfile();
        Contoso.open(CONSOLE, "signins-5m");
        SignInsBot view = CONSOLE.signIns();
        view.fetch();
        Ui.waitUntil("the first ones are shown", Contoso.LONG, () -> view.count().matches("showing [1-9].*"));
        Ui.waitUntil("more came", Contoso.LONG, () -> view.arrived().visible() && view.arrived().text().startsWith("▲"));
        String before = view.count();
        view.arrived().tabTo();
        Keyboard.press("SPACE");
        Ui.waitUntil("they are shown, too", Contoso.LONG, () -> !view.count().split(" of ")[0].equals(before.split(" of ")[0])
                && view.count().matches("showing [0-9,]+ of [0-9,]+"));
        CONSOLE.workbench().cancelJobs(JobFamily.FILE);
        Ui.waitUntil("it ended", Contoso.LONG, () -> Job.getJobManager().find(JobFamily.FILE).length == 0);
    }
}
