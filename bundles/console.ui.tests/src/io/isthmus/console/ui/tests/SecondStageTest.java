package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

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
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.TableBot;
import io.isthmus.sdk.SourceException;

/** Where the first stage was done: on to Microsoft Graph and back, and the end of the shared principal's keys. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecondStageTest {

    private static final String NOBODY_CONSENTED = "Nobody consented to";
    private static final String BEFORE = "A70AE923AA8A44B2D5C73879C7A98EB9D24EA470";
    private static final String OWN_KEYS = "Keys of this organization are left on it";

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static final Plans PLANS = new Plans(CONSOLE);
    private static final Sights SIGHTS = new Sights(CONSOLE);

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        Contoso.useNewProfile();
        Contoso.open(CONSOLE, "graph-stage");
    }

    @AfterAll
    static void leave() {
        CONSOLE.certificates().table().filter("");
        Contoso.leave(CONSOLE);
    }

    private static String told() {
        return SIGHTS.toldBelowTheMatrix(0);
    }

    @Test
    @Order(1)
    void theApplicationGetsThePermissionsOfGraph() {
        SIGHTS.matrix(0, Sights.TO_BE_DONE, "Graph");
        assertTrue(told().contains(NOBODY_CONSENTED), told());
        PLANS.apply("app.complete", Map.of("graph", "true"));
        SIGHTS.matrix(0, Sights.TO_BE_DONE, "Graph");
        assertFalse(told().contains(NOBODY_CONSENTED), told());
    }

    @Test
    @Order(2)
    void serversCallGraph() {
        PLANS.apply("graph.stage");
        SIGHTS.matrix(0, Sights.DONE, "Graph");
    }

    @Test
    @Order(3)
    void theyCallEwsAgainUntilThatIsUndone() {
        PLANS.apply("graph.off");
        SIGHTS.matrix(0, Sights.TO_BE_DONE, "Graph");
        PLANS.undo();
        SIGHTS.matrix(0, Sights.DONE, "Graph");
    }

    @Test
    @Order(4)
    void theOrganizationsKeysGoFromTheSharedPrincipalForGood() {
        assertTrue(told().contains(OWN_KEYS), told());
        PLANS.apply("shared.cleanup", Map.of("unproven", "nobody looked into the cloud yet"));
        assertFalse(told().contains(OWN_KEYS), told());
        assertFalse(Plans.run().staying().isEmpty(), "it can be taken back");
    }

    @Test
    @Order(5)
    void whatCannotBeTakenBackAsksForTheOrganizationsNameAndForNoOther() throws SourceException {
        PLANS.make("certificate.rotate", Map.of("enforce", "true", "publish", "true"));
        int records = CONSOLE.records().rowCount();
        CONSOLE.apply().click();
        ShellBot dialog = new ShellBot(Contoso.APPLY_DIALOG);
        assertFalse(dialog.canPress("Apply"), "nothing was typed");
        String organization = Plans.plan().organization();
        for (String wrong : List.of("Fabrikam", organization + "s", organization.toUpperCase())) {
            CONSOLE.nameToApply().type(wrong);
            assertFalse(dialog.canPress("Apply"), wrong);
        }
        assertEquals(records, CONSOLE.records().rowCount(), "something was sent");
        dialog.press("Cancel");
        dialog.waitUntilClosed();
        PLANS.rotate();
        assertTrue(CONSOLE.records().rowCount() > records);
        assertFalse(Plans.run().staying().isEmpty(), "it can be taken back");
    }

    /** A day later nobody can still hold a token or run a process that goes by the old one. */
    @Test
    @Order(6)
    void theAuthCertificateBeforeGoesFromTheApplicationOnceTheNewOneWasSeenAtWork() throws SourceException {
        Contoso.demo().advance(Duration.ofDays(1));
        Contoso.letADayPass(CONSOLE);
        assertTrue(holders().contains(AppliedPlansTest.APPLICATION), holders());
        CONSOLE.certificates().table().select(0);
        CONSOLE.certificates().table().chooseFromMenu("Remove old auth certificates");
        assertEquals(Plans.MADE, PLANS.made(new MakePlanBot(), "certificate.prune"));
        Contoso.apply(CONSOLE);
        assertFalse(holders().contains(AppliedPlansTest.APPLICATION), holders());
    }

    /** Who holds the certificate of before, which is left alone in the table. */
    private static String holders() {
        TableBot certificates = CONSOLE.certificates().table();
        certificates.filter("thumbprint:" + BEFORE);
        return certificates.cell(0, certificates.heads().indexOf("Held by"));
    }
}
