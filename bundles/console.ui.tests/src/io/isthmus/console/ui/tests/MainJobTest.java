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
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.Screenshots;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.Ui;
import io.isthmus.bots.UiPace;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.PlanRun;

/** From the first click to the undone plan, as an admin does it. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobTest {

    private static final String PLAN_KIND = "hybrid.setup";

    @TempDir(cleanup = CleanupMode.NEVER)
    private static Path profile;

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @BeforeAll
    static void open() {
        UiPace idle = UiPace.idle(Duration.ofSeconds(3));
        UiPace busy = UiPace.measure(() -> Contoso.open(CONSOLE, profile));
        System.getLogger("isthmus.tests").log(System.Logger.Level.INFO,
                "longest wait for the UI thread: {0} ms while connecting, {1} ms while idle",
                busy.longest().toMillis(), idle.longest().toMillis());
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
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
        CONSOLE.findings().select("There is no dedicated hybrid application");
        Screenshots.take(Path.of("target", "screenshots", "checks.png"));
    }

    @Test
    @Order(4)
    void aFindingLeadsToThePlanThatMendsItAndThePlanShowsWhatIsSent() {
        CONSOLE.findings().select("There is no dedicated hybrid application");
        CONSOLE.planTheFix().click();
        Ui.waitUntil("there is a plan", Contoso.LONG, () -> Contoso.model().plan().isPresent());
        CONSOLE.workbench().waitForJobs(OperationJob.class, Contoso.LONG);
        assertEquals(PLAN_KIND, Contoso.model().plan().orElseThrow().plan().kind());
        assertTrue(CONSOLE.steps().rowCount() >= 5, "steps: " + CONSOLE.steps().rowCount());
        CONSOLE.steps().select(0);
        assertTrue(CONSOLE.sent().text().contains("/v1.0/applications"), CONSOLE.sent().text());
    }

    @Test
    @Order(5)
    void applyingAsksFirstAndNothingIsSentUntilThen() {
        CONSOLE.apply().click();
        ShellBot dialog = new ShellBot("Apply the plan");
        dialog.press("Cancel");
        dialog.waitUntilClosed();
        assertTrue(Contoso.model().plan().orElseThrow().phase().isEmpty());
        assertEquals(0, CONSOLE.records().rowCount());
    }

    @Test
    @Order(6)
    void thePlanIsAppliedStepByStepAndStandsInTheLedger() {
        CONSOLE.apply().click();
        new ShellBot("Apply the plan").press("Apply");
        Ui.waitUntil("the plan rests", Contoso.LONG,
                () -> Contoso.model().plan().flatMap(PlanRun::phase).isPresent());
        CONSOLE.workbench().waitForJobs(OperationJob.class, Contoso.LONG);
        PlanRun run = Contoso.model().plan().orElseThrow();
        assertEquals(0, run.open(), run.sentence() + run.progress());
        assertTrue(CONSOLE.records().rowCount() > 0);
        CONSOLE.workbench().show(ConsoleBot.TRUST_MAP);
        Screenshots.take(Path.of("target", "screenshots", "trust-map.png"));
    }

    @Test
    @Order(7)
    void thePlanIsUndone() {
        CONSOLE.undo().click();
        new ShellBot("Undo the plan").press("Undo");
        Ui.waitUntil("the plan is undone", Contoso.LONG, () -> Contoso.model().plan().flatMap(PlanRun::phase)
                .filter(phase -> phase.name().endsWith("UNDONE")).isPresent());
        CONSOLE.workbench().waitForJobs(OperationJob.class, Contoso.LONG);
        assertEquals("UNDONE", Contoso.model().plan().flatMap(PlanRun::phase).orElseThrow().name(),
                Contoso.model().plan().orElseThrow().sentence());
    }
}
