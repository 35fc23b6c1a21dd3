package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.Screenshots;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.UiPace;
import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;

/** From the first click to the undone plan, as an admin does it. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {

    private static final String PLAN_KIND = "hybrid.setup";

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    private static UiPace idle;

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        Contoso.useItsProfile();
        idle = UiPace.idle(Duration.ofSeconds(2));
        paced("connecting", () -> Contoso.open(CONSOLE));
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
    }

    /** Does something, tells how long the thread of the widgets let somebody wait meanwhile. */
    private static void paced(String action, Runnable work) {
        Duration longest = UiPace.measure(work).longest();
        System.getLogger("isthmus.tests").log(System.Logger.Level.INFO,
                "longest wait for the thread of the widgets: {0} ms while {1}, {2} ms while idle",
                longest.toMillis(), action, idle.longest().toMillis());
    }

    @Test
    @Order(1)
    void bothSidesStandInOneTree() {
        List<String> texts = CONSOLE.explorer().texts();
        for (String side : List.of("On-premises", "Entra", "Exchange Online")) {
            assertTrue(texts.stream().anyMatch(text -> text.startsWith(side)), side + " in " + texts);
        }
    }

    @Test
    @Order(2)
    void whatIsSelectedInTheExplorerFillsTheDetails() {
        CONSOLE.explorer().select("Shared service principal");
        assertEquals("Shared service principal", CONSOLE.detailsTitle().text());
        assertTrue(CONSOLE.properties().column(0).contains("App id"), CONSOLE.properties().column(0).toString());
        int all = CONSOLE.properties().rowCount();
        CONSOLE.properties().filter("name:app");
        assertTrue(CONSOLE.properties().rowCount() < all && CONSOLE.properties().rowCount() > 0);
        assertTrue(CONSOLE.properties().count().contains("of " + all), CONSOLE.properties().count());
        CONSOLE.properties().filter("");
    }

    @Test
    @Order(3)
    void theChecksSayInOneSentenceWhatIsWrong() {
        assertFalse(CONSOLE.sentence().text().isBlank());
        assertTrue(CONSOLE.findings().texts().stream().anyMatch(text -> text.startsWith("Now (")),
                CONSOLE.findings().texts().toString());
        CONSOLE.findings().select(Contoso.NO_APPLICATION);
        CONSOLE.evidence().waitForRows();
        Screenshots.take(Path.of("target", "screenshots", "checks.png"));
    }

    @Test
    @Order(4)
    void viewsAreOpenedAgainAndChecksAreRunAgain() {
        Views.all().forEach(view -> {
            CONSOLE.workbench().close(view);
            paced("opening " + view, () -> CONSOLE.workbench().show(view));
        });
        paced("running checks", () -> {
            CONSOLE.runChecks().click();
            Contoso.waitUntilJudged(CONSOLE);
        });
        assertTrue(Contoso.model().checks().report().isPresent());
    }

    @Test
    @Order(5)
    void aFindingLeadsToThePlanThatMendsItAndThePlanShowsWhatIsSent() {
        paced("planning", () -> Contoso.planOnce(CONSOLE));
        assertEquals(PLAN_KIND, Contoso.model().plan().orElseThrow().plan().kind());
        assertTrue(CONSOLE.steps().rowCount() >= 5, "steps: " + CONSOLE.steps().rowCount());
        CONSOLE.steps().select(0);
        assertTrue(CONSOLE.sent().text().contains("/v1.0/applications"), CONSOLE.sent().text());
    }

    @Test
    @Order(6)
    void applyingAsksFirstAndNothingIsSentUntilThen() {
        int records = CONSOLE.records().rowCount();
        CONSOLE.apply().click();
        ShellBot dialog = new ShellBot(Contoso.APPLY_DIALOG);
        dialog.press("Cancel");
        dialog.waitUntilClosed();
        assertTrue(Contoso.model().plan().orElseThrow().phase().isEmpty());
        assertEquals(records, CONSOLE.records().rowCount());
    }

    @Test
    @Order(7)
    void thePlanIsAppliedStepByStepAndStandsInTheLedger() {
        paced("applying", () -> Contoso.apply(CONSOLE));
        assertTrue(CONSOLE.records().rowCount() > 0);
        CONSOLE.wholeTrustMap(() -> Screenshots.take(Path.of("target", "screenshots", "trust-map.png")));
    }

    @Test
    @Order(8)
    void aDayLaterNothingWaitsAndTheWayIntoTheCloudIsProven() {
        Contoso.letADayPass(CONSOLE);
        List<Finding> findings = Contoso.model().checks().findings();
        assertFalse(findings.stream().anyMatch(finding -> finding.outcome() == Outcome.WAITING), findings.toString());
        assertTrue(findings.stream().anyMatch(finding -> finding.basis() == Basis.PROVEN), findings.toString());
    }

    @Test
    @Order(9)
    void thePlanIsUndone() {
        CONSOLE.undo().click();
        ShellBot question = new ShellBot(Contoso.UNDO_DIALOG);
        String effects = CONSOLE.undone().text();
        assertTrue(effects.contains("DELETE /v1.0/applications"), effects);
        assertTrue(effects.indexOf("Set-AuthServer") < effects.indexOf("DELETE /v1.0/applications"), effects);
        paced("undoing", () -> {
            question.press("Undo");
            Contoso.waitUntilUndone(CONSOLE);
        });
    }
}
