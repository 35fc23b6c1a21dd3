package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.Keyboard;
import io.isthmus.bots.MakePlanBot;
import io.isthmus.bots.QuickAccessBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.TableBot;
import io.isthmus.bots.Ui;
import io.isthmus.bots.WidgetBot;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.ui.job.OperationJob;

/**
 * The main job, and a plan of another kind, by keys alone, which go the way of real ones: no view is opened, no row
 * selected for the test.
 */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeyboardTest {

    private static final String MAIL = "hybrid mail flow";

    private static final ConsoleBot CONSOLE = ConsoleBot.ofWhatIsShown();

    @BeforeAll
    static void beginWithAnEmptyWindow() {
        Contoso.leave(CONSOLE);
        Contoso.useItsProfile();
        CONSOLE.workbench().maximize();
        Views.all().forEach(CONSOLE.workbench()::show);
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
    }

    private static void press(WidgetBot button) {
        button.waitForFocus();
        Keyboard.press("SPACE");
    }

    @Test
    @Order(1)
    void theFirstChoiceOfWelcomeOpensTheDemoOrganization() {
        new QuickAccessBot().run("Welcome");
        press(CONSOLE.seeItWork());
        Contoso.waitUntilJudged(CONSOLE);
        CONSOLE.findings().waitForFocus();
    }

    @Test
    @Order(2)
    void anObjectOfTheExplorerIsFoundAndItsDetailsAreShown() {
        new QuickAccessBot().run("Tenant Explorer");
        CONSOLE.explorer().waitForFocus();
        CONSOLE.explorer().filterBox().backTabTo();
        Keyboard.type("shared");
        CONSOLE.explorer().tabTo();
        CONSOLE.explorer().arrowTo("Shared service principal");
        Ui.waitUntil("its details are shown", () -> CONSOLE.detailsTitle().text().equals("Shared service principal"));
        CONSOLE.explorer().filterBox().backTabTo();
        Keyboard.press("ESC");
        CONSOLE.explorer().waitFor("On-premises");
    }

    @Test
    @Order(3)
    void ctrlF7GoesBackToTheViewBefore() {
        CONSOLE.workbench().backByKeys();
        CONSOLE.findings().waitForFocus();
    }

    @Test
    @Order(4)
    void tabLeadsFromTheToolBarOfAViewToItsFirstControl() {
        assertTabLeadsFromBeforeTo("Tenant Explorer", CONSOLE.explorer().filterBox());
        assertTabLeadsFromBeforeTo("Checks", CONSOLE.runChecks());
    }

    private static void assertTabLeadsFromBeforeTo(String view, WidgetBot first) {
        new QuickAccessBot().run(view);
        first.backTabTo();
        Keyboard.press("SHIFT+TAB");
        Ui.waitUntil("the focus is before the first control of " + view, () -> !first.focused());
        Keyboard.press("TAB");
        first.waitForFocus();
    }

    @Test
    @Order(5)
    void checksAreRunAgain() {
        CONSOLE.runChecks().tabTo();
        Optional<CheckReport> before = Contoso.model().checks().report();
        press(CONSOLE.runChecks());
        Ui.waitUntil("the checks were run again", Contoso.LONG, () -> Contoso.model().checks().report().isPresent()
                && !Contoso.model().checks().report().equals(before));
        CONSOLE.workbench().waitForJobs(OperationJob.class, Contoso.LONG);
    }

    @Test
    @Order(6)
    void aFindingIsOpenedAndItsFixIsPlanned() {
        CONSOLE.findings().tabTo();
        CONSOLE.findings().arrowTo(Contoso.NO_APPLICATION);
        CONSOLE.evidence().waitForRows();
        CONSOLE.planTheFix().tabTo();
        press(CONSOLE.planTheFix());
        Contoso.waitForPlan(CONSOLE);
        CONSOLE.steps().waitForRows();
    }

    @Test
    @Order(7)
    void theArrowKeysShowOfEachStepWhatIsSent() {
        CONSOLE.steps().tabTo();
        CONSOLE.steps().arrowTo(1);
        Ui.waitUntil("the second step is looked at", () -> CONSOLE.sent().text().contains("/v1.0/servicePrincipals"));
        assertEquals(1, CONSOLE.steps().selected());
        CONSOLE.sent().tabTo();
    }

    @Test
    @Order(8)
    void thePlanIsAppliedAndEachStepVerified() {
        assertTabLeadsFromBeforeTo("Plan", CONSOLE.apply());
        press(CONSOLE.apply());
        enterLeavesEverythingAsItIs(Contoso.APPLY_DIALOG);
        assertTrue(Contoso.model().plan().orElseThrow().phase().isEmpty(), "nothing was applied");
        press(CONSOLE.apply());
        new ShellBot(Contoso.APPLY_DIALOG).waitForKeys();
        CONSOLE.applyNow().tabTo();
        press(CONSOLE.applyNow());
        Contoso.waitUntilApplied(CONSOLE);
        List<String> states = CONSOLE.steps().column(1);
        assertTrue(states.stream().noneMatch("Not begun"::equals), states.toString());
    }

    private static void enterLeavesEverythingAsItIs(String title) {
        ShellBot dialog = new ShellBot(title);
        dialog.waitForKeys();
        Keyboard.press("CR");
        dialog.waitUntilClosed();
    }

    @Test
    @Order(9)
    void theLedgerIsVerified() {
        Keyboard.press("CTRL+SHIFT+L");
        Ui.waitUntil("the ledger was verified", () -> Contoso.model().ledger().verdict().isPresent());
    }

    @Test
    @Order(10)
    void thePlanIsUndone() {
        new QuickAccessBot().run("Undo Plan");
        enterLeavesEverythingAsItIs(Contoso.UNDO_DIALOG);
        assertTrue(Contoso.model().plan().orElseThrow().undoable(), "nothing was undone");
        new QuickAccessBot().run("Undo Plan");
        new ShellBot(Contoso.UNDO_DIALOG).waitForKeys();
        Keyboard.press("ALT+U");
        Contoso.waitUntilUndone(CONSOLE);
        assertEquals(0, CONSOLE.steps().column(1).stream().filter("Done"::equals).count());
    }

    @Test
    @Order(11)
    void thePlanThatFitsACertificateIsMadeAndRead() {
        new QuickAccessBot().run("Certificates");
        TableBot certificates = CONSOLE.certificates().table();
        certificates.waitForRows();
        certificates.tabTo();
        List<String> uses = certificates.column(certificates.heads().indexOf("Used for"));
        certificates.arrowTo(IntStream.range(0, uses.size()).filter(row -> uses.get(row).contains(MAIL))
                .findFirst().orElseThrow());
        certificates.chooseByKeys("Plan: Renew");
        MakePlanBot wizard = new MakePlanBot();
        new ShellBot(MakePlanBot.TITLE).waitForKeys();
        wizard.field("names").tabTo();
        Keyboard.type("web.contoso.com");
        Keyboard.press("CR");
        wizard.waitUntilMade();
        assertEquals("tls.renew", Contoso.model().plan().orElseThrow().plan().kind());
        new QuickAccessBot().run("Plan");
        CONSOLE.sent().tabTo();
        assertTrue(CONSOLE.sent().text().contains("web.contoso.com"), CONSOLE.sent().text());
    }
}
