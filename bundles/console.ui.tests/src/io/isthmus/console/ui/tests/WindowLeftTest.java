package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ThemeBot;
import io.isthmus.bots.Ui;

/**
 * A window that nobody used before, and how it is left for {@link WindowFoundTest}, which looks at it in the next start
 * of the program.
 */
@Tag("left")
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WindowLeftTest {

    /** How the steps are sorted: by the second column, from its end. */
    static final int SORTED = 1;

    private final ConsoleBot console = new ConsoleBot();

    @Test
    @Order(1)
    void theWaysToBeginAreInFrontOfWhoeverHasNoOrganizationYet() {
        Ui.waitUntil("the welcome page is in front", () -> console.workbench().inFront().contains(ConsoleBot.WELCOME));
    }

    @Test
    @Order(2)
    void isLeftDarkWithAnOrganizationAPlanAndViewsAsSomebodyLikesThem() {
        new ThemeBot().chooseDark();
        Contoso.open(console);
        Contoso.planOnce(console);
        Contoso.apply(console);
        console.steps().sort(SORTED);
        console.steps().sort(SORTED);
        assertEquals(console.steps().heads().get(SORTED) + " ↓", console.steps().order());
        console.workbench().close(ConsoleBot.DETAILS);
        console.workbench().show(ConsoleBot.LEDGER);
        console.workbench().show(ConsoleBot.TRUST_MAP);
    }
}
