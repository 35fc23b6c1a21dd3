package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ViewBot;
import io.isthmus.ui.model.PlanRun;

/** Finds the window as {@link WindowLeftTest} left it, in the next start of the program. */
@Tag("found")
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowFoundTest {

    private static final ConsoleBot CONSOLE = ConsoleBot.ofWhatIsShown();

    @BeforeAll
    static void waitUntilItIsBack() {
        Contoso.waitUntilJudged(CONSOLE);
    }

    @Test
    @Order(1)
    void theViewsStandAsTheyWereLeft() {
        List<String> inFront = CONSOLE.workbench().inFront();
        assertTrue(inFront.containsAll(List.of(ConsoleBot.LEDGER, ConsoleBot.TRUST_MAP)), inFront.toString());
        assertFalse(inFront.contains(ConsoleBot.DETAILS), inFront.toString());
    }

    @Test
    @Order(2)
    void theOrganizationIsLookedAtAgain() {
        assertEquals("Contoso (demo)", CONSOLE.organization().text());
        assertTrue(Contoso.model().session().isPresent());
        assertTrue(CONSOLE.records().rowCount() > 0);
    }

    @Test
    @Order(3)
    void theLastPlanIsThereAndCanBeUndone() {
        PlanRun run = Contoso.model().plan().orElseThrow();
        assertEquals(0, run.open(), run.progress().toString());
        assertTrue(run.undoable());
    }

    @Test
    @Order(4)
    void theStepsAreSortedAsTheyWere() {
        CONSOLE.workbench().show(ConsoleBot.PLAN);
        assertEquals(CONSOLE.steps().heads().get(WindowLeftTest.SORTED) + " ↓", CONSOLE.steps().order());
    }

    @Test
    @Order(5)
    void theWindowIsDark() {
        assertEquals(List.of(), Views.all().filter(view -> !new ViewBot(CONSOLE.workbench(), view).dark()).toList());
    }
}
