package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.Ui;
import io.isthmus.bots.WidgetBot;

/** The plans that the main job is made of, and those that lead back from it, each by itself and seen in the window. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AppliedPlansTest {

    static final String APPLICATION = "ExchangeServerApp-8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90";

    private static final String APPLICATIONS = "Applications";
    private static final String DELETED = "Deleted applications";
    private static final String LOCK = "Service principal lock configuration › Enabled: yes";

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static final Plans PLANS = new Plans(CONSOLE);
    private static final Sights SIGHTS = new Sights(CONSOLE);

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        Contoso.useNewProfile();
        Contoso.open(CONSOLE);
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
    }

    private static void done(String... steps) {
        SIGHTS.matrix(0, Sights.DONE, steps);
    }

    private static void toBeDone(String... steps) {
        SIGHTS.matrix(0, Sights.TO_BE_DONE, steps);
    }

    @Test
    @Order(1)
    void anApplicationIsMade() {
        toBeDone("Application", "Permission", "Consent");
        SIGHTS.part(APPLICATIONS, APPLICATION, false);
        PLANS.apply("app.create");
        done("Application", "Permission", "Consent");
        SIGHTS.part(APPLICATIONS, APPLICATION, true);
        toBeDone("Certificates", "EWS access", "Auth Server", "Relationships", "Override");
    }

    @Test
    @Order(2)
    void itKnowsWhatServersSignWith() {
        PLANS.apply("app.certificates");
        done("Certificates");
    }

    @Test
    @Order(3)
    void exchangeOnlineLetsItCallEws() {
        PLANS.apply("ews.gate");
        done("EWS access");
    }

    @Test
    @Order(4)
    void theAuthServerNamesIt() {
        PLANS.apply("authserver.configure");
        done("Auth Server");
    }

    @Test
    @Order(5)
    void theRelationshipTellsWhereEwsAnswers() {
        PLANS.apply("sharing.epr");
        done("Relationships");
    }

    /** One server is too old for support: neither the whole's fault nor nothing. */
    @Test
    @Order(6)
    void theOverrideLetsServersUseIt() {
        PLANS.apply("override.on");
        done("Override");
        CONSOLE.workbench().show(ConsoleBot.CHECKS);
        WidgetBot lamp = new WidgetBot("checks.lamp.ON_PREMISES_TO_CLOUD.configured");
        Ui.waitUntil("the lamp warns", () -> lamp.text().equals("configured, with warnings"));
    }

    @Test
    @Order(7)
    void switchedOffAndOnAgainByUndoing() {
        PLANS.apply("override.off");
        toBeDone("Override");
        PLANS.undo();
        done("Override");
    }

    @Test
    @Order(8)
    void itsServicePrincipalIsLocked() {
        assertTrue(lock().isEmpty(), lock().toString());
        PLANS.apply("app.lock");
        assertEquals(1, lock().size(), "Details tell of the lock");
    }

    private static List<String> lock() {
        return SIGHTS.properties(APPLICATION).stream().filter(LOCK::equals).toList();
    }

    @Test
    @Order(9)
    void allOfItIsSwitchedOffAndTheAuthServerIsAsItWas() {
        PLANS.apply("rollback");
        toBeDone("Override", "Auth Server");
        done("Application");
    }

    @Test
    @Order(10)
    void theApplicationIsDeletedAndBroughtBack() {
        PLANS.apply("app.delete");
        toBeDone("Application");
        SIGHTS.part(DELETED, APPLICATION, true);
        PLANS.apply("app.restore");
        done("Application", "Permission", "Consent", "Certificates");
        SIGHTS.part(APPLICATIONS, APPLICATION, true);
    }

    @Test
    @Order(11)
    void itsPermissionIsTakenAwayWhereNoServerUsesIt() {
        PLANS.apply("permissions.remove", Map.of("api", "EWS"));
        toBeDone("Permission", "Consent");
    }
}
