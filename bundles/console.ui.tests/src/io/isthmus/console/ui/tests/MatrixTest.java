package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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
import io.isthmus.bots.MakePlanBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.TableBot;
import io.isthmus.bots.WidgetBot;
import io.isthmus.sdk.snapshot.HybridPair;

/** One organization in two tenants: how far it is in each, and a plan for the one that is selected. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatrixTest {

    private static final int TENANT = 1;
    private static final double MOST_OF_THE_SCREEN = 0.9;

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        Contoso.useItsProfile();
        CONSOLE.workbench().maximize();
        CONSOLE.workbench().command("io.isthmus.console.ui.connectDemo", "io.isthmus.console.ui.connectDemo.scenario",
                "two-tenants");
        Contoso.waitUntilJudged(CONSOLE);
        CONSOLE.workbench().show(ConsoleBot.MATRIX);
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
    }

    private static TableBot matrix() {
        return new TableBot("matrix");
    }

    private static Optional<String> chosen() {
        return Contoso.model().pair().flatMap(HybridPair::tenant);
    }

    @Test
    @Order(1)
    void aRowForEachTenantWithTheStateOfEachStep() {
        matrix().waitForRows();
        assertEquals(2, matrix().rowCount());
        assertTrue(matrix().column(TENANT).stream().anyMatch(tenant -> tenant.contains("litware")),
                matrix().column(TENANT).toString());
        int steps = matrix().heads().size();
        assertTrue(steps > 5, matrix().heads().toString());
        List<List<String>> rows = IntStream.range(0, 2).mapToObj(row -> IntStream.range(TENANT + 1, steps)
                .mapToObj(column -> matrix().cell(row, column)).toList()).toList();
        assertTrue(rows.stream().flatMap(List::stream).noneMatch(String::isBlank), rows::toString);
        assertNotEquals(rows.getFirst(), rows.getLast(), "one tenant is set up and the other is not");
    }

    @Test
    @Order(2)
    void whoeverSelectsARowPlansForIt() {
        Optional<String> first = chosen();
        int other = matrix().column(TENANT).get(0).contains("litware") ? 0 : 1;
        matrix().select(other);
        String details = new WidgetBot("matrix.details").text();
        assertTrue(details.contains("litware"), details);
        assertTrue(chosen().isPresent() && !chosen().equals(first), chosen().toString());

        MakePlanBot wizard = CONSOLE.makePlan();
        wizard.kinds().filter("id:app.create");
        wizard.kinds().select(0);
        wizard.make();
        assertTrue(wizard.made());
        assertEquals(chosen(), Contoso.model().plan().orElseThrow().plan().pair().tenant());
    }

    @Test
    @Order(3)
    void aPlanForAllTellsWhoseTurnItIsAndEndsWhereSomebodyCancels() {
        matrix().select(0);
        matrix().chooseFromMenu("Plan for all");
        MakePlanBot wizard = new MakePlanBot();
        String pair = Contoso.model().pair().orElseThrow().title();
        assertTrue(wizard.saidAtTheTop().contains("For " + pair + ", 1 of 2."), wizard.saidAtTheTop());
        assertTrue(wizard.shareOfTheScreen() < MOST_OF_THE_SCREEN, () -> "of the screen: " + wizard.shareOfTheScreen());
        wizard.cancel();
        assertFalse(new WidgetBot("matrix.round").visible());
    }

    @Test
    @Order(4)
    void aFindingStandsBelowThePairThatItIsAbout() {
        List<String> pairs = Contoso.model().snapshot().orElseThrow().pairs().stream().map(HybridPair::title).toList();
        for (String pair : pairs) {
            assertTrue(CONSOLE.findings().texts().stream().anyMatch(text -> text.startsWith(pair + " (")),
                    () -> pair + " of " + CONSOLE.findings().texts());
        }
    }
}
