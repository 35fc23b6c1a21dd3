package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

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
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.Ui;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.ui.model.PlanRun;

/** A plan is chosen and asked for something; a warning leads to the parameter that it names. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MakePlanTest {

    private static final String OWNER = "0f0f0f0f-1111-4222-8333-444444444444";

    private static final String OWN = "On-premises to O365 - 8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90";
    private static final String FABRIKAM = "Fabrikam";

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        Contoso.useItsProfile();
        Contoso.open(CONSOLE);
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
    }

    private static Optional<Plan> plan() {
        return Contoso.model().plan().map(PlanRun::plan);
    }

    @Test
    @Order(1)
    void aPlanIsFoundByWhatItNeedsAndSaysWhatItIs() {
        MakePlanBot wizard = CONSOLE.makePlan();
        wizard.kinds().filter("cmdlet:Set-AuthServer dedicated");
        wizard.kinds().waitForRows();
        int row = wizard.kinds().column(0).indexOf("Set up the dedicated hybrid application");
        wizard.kinds().select(row);
        assertTrue(wizard.about().contains("Application.ReadWrite.All"), wizard.about());
        assertTrue(wizard.about().contains("Application Administrator"), wizard.about());
        wizard.next();
        assertEquals("Where nothing is given: a new one is made.", wizard.said("restore"));
        wizard.cancel();
        assertTrue(plan().isEmpty());
    }

    @Test
    @Order(2)
    void whatIsWrongIsSaidBesideItsFieldAndThePlanThatIsThereStays() {
        Contoso.planOnce(CONSOLE);
        Optional<Plan> before = plan();
        MakePlanBot wizard = CONSOLE.makePlanWith();
        wizard.field("owner").type("me");
        wizard.make();
        assertEquals("", wizard.refused());
        assertTrue(wizard.said("owner").startsWith("The parameter owner must be a GUID: me"), wizard.said("owner"));
        wizard.field("owner").waitForFocus();
        assertEquals(before, plan());
        wizard.field("owner").type(OWNER);
        assertEquals("Where nothing is given: nobody becomes an owner, unlike with Microsoft’s script.", wizard.said("owner"));
        wizard.make();
        wizard.waitUntilMade();
        assertTrue(plan().orElseThrow().steps().stream().anyMatch(step -> step.id().contains("owner")), plan().toString());
    }

    @Test
    @Order(3)
    void thePlanIsMadeAgainFromWhatItWasAskedForByKeysAlone() {
        CONSOLE.workbench().show(ConsoleBot.PLAN);
        Keyboard.press("CTRL+SHIFT+P");
        MakePlanBot wizard = new MakePlanBot();
        new ShellBot(MakePlanBot.TITLE).waitForKeys();
        assertEquals(OWNER, wizard.given("owner"));
        wizard.field("enableEws").tabTo();
        wizard.field("owner").backTabTo();
        Keyboard.press("CTRL+A");
        Keyboard.press("DEL");
        Keyboard.press("CR");
        wizard.waitUntilMade();
        assertFalse(plan().orElseThrow().steps().stream().anyMatch(step -> step.id().contains("owner")));
    }

    @Test
    @Order(4)
    void aWarningLeadsToTheParameterThatItNames() {
        MakePlanBot again = CONSOLE.makePlan();
        again.kinds().filter("id:hybrid.setup");
        again.kinds().select(0);
        again.make();
        again.waitUntilMade();
        assertTrue(CONSOLE.helpingParameters().text().contains("restore"), CONSOLE.helpingParameters().text());
        CONSOLE.helpingParameters().follow("restore");
        MakePlanBot wizard = new MakePlanBot();
        wizard.field("restore").waitForFocus();
        wizard.tick("restore", true);
        wizard.make();
        wizard.waitUntilMade();
        List<String> steps = plan().orElseThrow().steps().stream().map(step -> step.id()).toList();
        assertTrue(steps.stream().anyMatch(step -> step.contains("restore")), steps.toString());
        assertEquals(Value.of("true"), Contoso.model().plan().orElseThrow().asked().get("restore"));
        Ui.waitUntil("the link is gone", () -> !CONSOLE.helpingParameters().text().contains("restore"));
    }

    @Test
    @Order(5)
    void relationshipsAreTickedRatherThanTyped() {
        MakePlanBot wizard = CONSOLE.makePlan();
        wizard.kinds().filter("id:sharing.epr");
        wizard.kinds().waitForRows();
        wizard.kinds().select(0);
        wizard.next();
        assertTrue(wizard.ticked("relationships." + OWN), "the own tenant's");
        assertFalse(wizard.ticked("relationships." + FABRIKAM), "another company's");
        assertTrue(wizard.field("relationships." + FABRIKAM).text().endsWith("fabrikam.com"),
                wizard.field("relationships." + FABRIKAM).text());
        wizard.tick("relationships." + FABRIKAM, true);
        assertEquals(OWN + "; " + FABRIKAM, wizard.given("relationships"));
        wizard.tick("relationships." + OWN, false);
        wizard.make();
        wizard.waitUntilMade();
        assertEquals(1, plan().orElseThrow().steps().size());
        assertTrue(plan().orElseThrow().steps().getFirst().title().contains(FABRIKAM), plan().toString());
    }
}
