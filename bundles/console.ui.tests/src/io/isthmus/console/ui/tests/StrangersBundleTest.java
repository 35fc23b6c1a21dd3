package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.WidgetBot;

/** What a stranger offers for a finding and the format that it writes are there in the window like our own. */
@ExtendWith(ScreenshotOnFailure.class)
class StrangersBundleTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    private static StrangersBundle stranger;

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() throws Exception {
        Contoso.leave(CONSOLE);
        stranger = StrangersBundle.install();
        Contoso.useItsProfile();
        Contoso.open(CONSOLE);
    }

    @AfterAll
    static void leave() throws Exception {
        Contoso.leave(CONSOLE);
        stranger.close();
    }

    @Test
    void theOfferBesideAFindingMakesThePlanThatItNames() {
        CONSOLE.findings().select(Contoso.NO_APPLICATION);
        WidgetBot offer = CONSOLE.offer(StrangersBundle.OFFER);
        assertTrue(offer.text().contains(StrangersBundle.TITLE), offer.text());
        offer.click();
        Contoso.waitForPlan(CONSOLE);
        assertEquals(StrangersBundle.PLAN, Plans.plan().kind());
        assertEquals(Plans.plan().steps().size(), CONSOLE.steps().rowCount());
    }

    @Test
    void findingsAreSavedInItsFormat() throws Exception {
        String written = Files.readString(Contoso.save(CONSOLE, CONSOLE.exportFindings(),
                directory.resolve("findings.lines")));
        assertTrue(written.startsWith(StrangersBundle.FIRST_LINE) && written.contains(Contoso.NO_APPLICATION), written);
    }
}
