package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.bots.ConnectBot;
import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.Ui;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

/**
 * A tenant is connected from inside a company, by one wizard that stays open until it goes well: a wrong account, no
 * consent, a sign-in that nobody ends, and then the right one.
 */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConnectTenantTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @TempDir
    private static Path folder;

    private static CloudContoso cloud;
    private static ConnectBot wizard;

    @BeforeAll
    static void open() throws Exception {
        Contoso.leave(CONSOLE);
        Contoso.model().console().useProfile(folder.resolve("profile"));
        cloud = new CloudContoso(folder);
        wizard = CONSOLE.connectTenant();
        wizard.tenant(CloudContoso.DOMAIN);
    }

    @AfterAll
    static void leave() throws Exception {
        Contoso.leave(CONSOLE);
        cloud.close();
    }

    private static void assertNothingIsKept() {
        assertEquals(List.of(), Contoso.model().console().profile().connections());
        assertTrue(Contoso.model().connection().isEmpty() && Contoso.model().session().isEmpty(), "it is connected");
    }

    @Test
    @Order(1)
    void anAccountOfAnotherTenantIsRefusedAndBothTenantsAreNamed() {
        cloud.signsInAs(CloudContoso.STRANGER, false);
        wizard.finish();

        String failure = wizard.failure();
        for (String named : List.of(CloudContoso.STRANGER, CloudContoso.TENANT_OF_STRANGER, CloudContoso.DOMAIN,
                CloudContoso.TENANT, "AADSTS50020")) {
            assertTrue(failure.contains(named), named + " in " + failure);
        }
        assertEquals("", wizard.consentLink());
        assertNothingIsKept();
    }

    @Test
    @Order(2)
    void refusedConsentNamesThePermissionsAndGivesTheLinkToHandOver() {
        cloud.signsInAs(CloudContoso.ADMIN, true);
        wizard.finish();

        String failure = wizard.failure();
        assertTrue(failure.contains("AADSTS65004") && failure.contains("Application.Read.All"), failure);
        assertTrue(failure.matches("(?s).*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*"), "request id in " + failure);
        assertTrue(failure.contains("consent link"), failure);
        assertTrue(wizard.atTheTop().contains("Entra"), wizard.atTheTop());
        String link = wizard.consentLink();
        assertTrue(link.startsWith("https://login.microsoftonline.com/contoso.com/v2.0/adminconsent?"), link);
        assertTrue(link.contains("Application.Read.All"), link);
        assertNothingIsKept();
    }

    @Test
    @Order(3)
    void cancelEndsASignInThatNobodyFinishesAndClosesItsConnections() throws Exception {
        cloud.nobodyTypesTheCode();
        cloud.holdTokens();
        try {
            wizard.signIn(ConnectBot.DEVICE_CODE);
            wizard.finish();
            ShellBot code = new ShellBot(ConnectBot.CODE_DIALOG);
            Ui.waitUntil("a request for a token waits", () -> cloud.heldTokens() > 0);

            wizard.cancel();

            code.waitUntilClosed();
            assertTrue(wizard.atTheTop().contains("It was stopped"), wizard.atTheTop());
            Ui.waitUntil("no connection to the cloud is left", () -> cloud.connections() == 0);
            assertNothingIsKept();
        } finally {
            cloud.answerAgain();
        }
    }

    @Test
    @Order(4)
    void theRightAccountConnectsFromTheSameWizard() throws Exception {
        cloud.somebodyTypesTheCode();
        wizard.finish();
        wizard.waitUntilConnected();
        Contoso.waitUntilJudged(CONSOLE);

        List<Connection> kept = Contoso.model().console().profile().connections();
        assertEquals(List.of(ConnectionKind.TENANT), kept.stream().map(Connection::kind).toList());
        assertEquals(CloudContoso.DOMAIN, CONSOLE.organization().text());
        assertTrue(CONSOLE.findings().texts().stream().anyMatch(text -> text.contains("is on the shared principal")),
                CONSOLE.findings().texts().toString());
        assertTrue(cloud.reached().keySet().containsAll(
                Set.of("login.microsoftonline.com", "graph.microsoft.com", "outlook.office365.com")),
                cloud.reached().toString());
    }
}
