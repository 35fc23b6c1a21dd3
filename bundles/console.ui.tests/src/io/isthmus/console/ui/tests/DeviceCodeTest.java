package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

/** Signing in on another device, with a code that the window shows. */
@ExtendWith(ScreenshotOnFailure.class)
class DeviceCodeTest {

    private static final String CODE = "Sign in on another device";

    private static final Connection BY_CODE = new Connection("contoso-by-code", "Contoso by code", ConnectionKind.DEMO,
            Map.of(Connection.SCENARIO, "fresh-hybrid", Connection.SIGN_IN, "deviceCode"));

    private final ConsoleBot console = new ConsoleBot();

    @BeforeEach
    void lookAtAConnectionThatIsNotOpen() {
        Contoso.leave(console);
        Contoso.useItsProfile();
        Contoso.model().look(BY_CODE, Optional.empty());
    }

    @AfterEach
    void leave() {
        Contoso.leave(console);
    }

    /** The demo organization's cloud approves the code by itself when it is asked for the second time. */
    @Test
    void theDialogWithTheCodeClosesByItselfOnceSomebodySignedIn() {
        console.workbench().command("io.isthmus.console.ui.reconnect");
        new ShellBot(CODE).waitUntilClosed();
        Contoso.waitUntilJudged(console);
        assertTrue(Contoso.model().session().isPresent());
    }
}
