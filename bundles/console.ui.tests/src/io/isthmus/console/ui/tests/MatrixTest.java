package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.ui.job.OperationJob;

/** One organization in two tenants: how far it is in each, a plan for the one that is selected, and one over both. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MatrixTest {

    private static final int TENANT = 1;
    private static final double MOST_OF_THE_SCREEN = 0.9;

    private static final String LITWARE = "c4d8e6a2-7f13-49b5-8e0d-b6a9f2c15e73";
    private static final String STRANGE = "5e9f3c70-2b84-4d16-9a05-c8d7e6f1b324";
    private static final String AUTH_SERVER = "EvoSts - e27a94d1-3c68-4b05-9f1e-d0857c6ba2f4";
    /** By what the Tenant Explorer says of the tenant that each is in. */
    private static final Map<String, String> SHARED_PRINCIPALS = Map.of(
            "Entra  contoso", "a41b7c39-05e2-4c8d-9f1a-7d3e6b82c450",
            "Entra  litware", "64c0d8f7-2b1a-4e95-a38c-7f5e9d2160b3");
    private static final String KNOWN = "It knows what the servers sign with";
    private static final Pattern THUMBPRINT = Pattern.compile("[0-9A-F]{6,}");
    /** The demo organization's certificate has 85 days left, more than the threshold. */
    private static final Map<String, String> DUE = Map.of("renewBefore", "90");

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static final Plans PLANS = new Plans(CONSOLE);
    private static final Sights SIGHTS = new Sights(CONSOLE);

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        Contoso.useNewProfile();
        Contoso.open(CONSOLE, "two-tenants");
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
    }

    private static TableBot matrix() {
        return CONSOLE.matrix();
    }

    private static int litware() {
        return matrix().column(TENANT).get(0).contains("litware") ? 0 : 1;
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
        matrix().select(litware());
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

    @Test
    @Order(5)
    void whatTheSecondTenantLacksIsSetUpThere() {
        matrix().select(litware());
        PLANS.apply("hybrid.setup");
        SIGHTS.matrix(litware(), Sights.DONE, "Application", "Consent", "Certificates", "Auth Server", "Relationships");
    }

    /** Whether the new certificate is known there nobody can look at: without a person's word nothing is staged. */
    @Test
    @Order(6)
    void aTenantThatCannotBeLookedAtIsABoxForWhoeverVouchesForIt() throws SourceException {
        matrix().select(1 - litware());
        pointTo(STRANGE);
        MakePlanBot wizard = PLANS.ask("certificate.rotate", DUE);
        assertFalse(wizard.ticked("servedTenants." + STRANGE), "nobody is vouched for without being asked");
        assertEquals(Plans.MADE, PLANS.made(wizard, "certificate.rotate"));
        int unstaged = CONSOLE.steps().rowCount();
        assertTrue(warnings().contains(STRANGE.substring(0, 8)), warnings());

        MakePlanBot again = CONSOLE.makePlanWith();
        assertEquals("90", again.given("renewBefore"));
        again.tick("servedTenants." + STRANGE, true);
        assertEquals(STRANGE, again.given("servedTenants"));
        assertEquals(Plans.MADE, PLANS.made(again, "certificate.rotate"));
        assertEquals(unstaged + 1, CONSOLE.steps().rowCount());
        pointTo(LITWARE);
    }

    private static String warnings() {
        return new WidgetBot("plan.warnings").text();
    }

    /** Somebody points the second tenant's Auth Server somewhere else, past Isthmus; then both sides are read again. */
    private static void pointTo(String tenant) throws SourceException {
        Session session = Contoso.model().session().orElseThrow();
        CallContext call = CallContext.of(Cancel.never());
        HybridPair pair = Contoso.model().pair().orElseThrow();
        session.escalate(new Writing(pair, Set.of(), Set.of()), PersonPort.none(), call);
        try {
            session.send(CmdletRequest.onPremises("Set-AuthServer").with("Identity", AUTH_SERVER)
                    .with("Realm", tenant), pair, call);
        } finally {
            session.relinquish();
        }
        CONSOLE.workbench().command("io.isthmus.console.ui.read");
        CONSOLE.workbench().waitForJobs(OperationJob.class, Contoso.LONG);
    }

    /** field practice 13: every tenant knows it before a server signs with it. */
    @Test
    @Order(7)
    void theRotationOfOneIsTheRotationOfBoth() throws SourceException {
        matrix().select(1 - litware());
        PLANS.make("certificate.rotate", DUE);
        assertTrue(CONSOLE.steps().column(0).stream().anyMatch(step -> step.contains("Litware")),
                () -> CONSOLE.steps().column(0).toString());
        PLANS.rotate();
        SIGHTS.matrix(0, Sights.DONE, "Certificates");
        SIGHTS.matrix(1, Sights.DONE, "Certificates");
        for (int row : List.of(0, 1)) {
            assertEquals(2, THUMBPRINT.matcher(certificates(row)).results().count(), () -> "current and next: "
                    + certificates(row));
        }
    }

    /** What is told below the matrix of the certificates of a row. */
    private static String certificates(int row) {
        return SIGHTS.toldBelowTheMatrix(row).lines().filter(line -> line.contains(KNOWN)).findFirst().orElse("");
    }

    @Test
    @Order(8)
    void ofTheTwoTheObjectIsShownThatWasSelected() {
        for (Map.Entry<String, String> tenant : SHARED_PRINCIPALS.entrySet()) {
            CONSOLE.explorer().selectBelow(tenant.getKey(), "Shared service principal");
            Ui.waitUntil("Details show that of " + tenant,
                    () -> CONSOLE.properties().column(1).contains(tenant.getValue()));
            String above = CONSOLE.explorer().selectedBelow();
            assertTrue(above.contains(tenant.getKey()), above);
        }
    }

    /** No view is opened and no row selected for the test. */
    @Test
    @Order(9)
    void byKeysAloneARowIsChosenAndAPlanForAllIsBegunAndLeft() {
        int litware = litware();
        new QuickAccessBot().run("Checks");
        new QuickAccessBot().run("Organizations and Tenants");
        TableBot matrix = ConsoleBot.ofWhatIsShown().matrix();
        matrix.tabTo();
        for (int row : List.of(1, 0)) {
            matrix.arrowTo(row);
            Ui.waitUntil("row " + row + " is worked with",
                    () -> chosen().equals(Optional.of(LITWARE)) == (row == litware));
            String tenant = row == litware ? "litware" : "contoso";
            assertTrue(new WidgetBot("matrix.details").text().contains(tenant), tenant);
        }
        matrix.chooseByKeys("Plan for all");
        ShellBot wizard = new ShellBot(MakePlanBot.TITLE);
        wizard.waitForKeys();
        assertTrue(new MakePlanBot().saidAtTheTop().contains("1 of 2."), new MakePlanBot().saidAtTheTop());
        Keyboard.press("ESC");
        wizard.waitUntilClosed();
        assertFalse(new WidgetBot("matrix.round").visible());
        matrix.waitForFocus();
        new WidgetBot("matrix.details").tabTo();
    }
}
