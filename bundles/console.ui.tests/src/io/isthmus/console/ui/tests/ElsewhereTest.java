package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.Ui;
import io.isthmus.bots.WidgetBot;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;

/** What is written into the profile past the window, as the command line does. */
@ExtendWith(ScreenshotOnFailure.class)
class ElsewhereTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @Test
    void whatWasChangedElsewhereIsToldUntilItWasReadAgain() throws IOException {
        Contoso.openOnce(CONSOLE);
        assertTrue(CONSOLE.age().text().endsWith("(demo clock)"), CONSOLE.age().text());
        WidgetBot readAgain = CONSOLE.readAgain();
        assertFalse(isOffered(readAgain));
        String connection = Contoso.model().connection().map(Connection::id).orElseThrow();
        Contoso.model().console().profile().organization(connection).ledger().append(List.of(new LedgerEntry(
                Contoso.model().times().clock().instant(), "recovered", Optional.empty(), Optional.empty(),
                Value.none())));
        Ui.waitUntil("the bar tells it", () -> CONSOLE.age().text().equals("Changed elsewhere"));
        Ui.waitUntil("the view offers to read again", () -> isOffered(readAgain));
        readAgain.click();
        Ui.waitUntil("it was read again", Contoso.LONG, () -> Contoso.model().elsewhere().isEmpty());
        Ui.waitUntil("nothing more is said", () -> !isOffered(readAgain));
        Contoso.waitUntilJudged(CONSOLE);
    }

    private static boolean isOffered(WidgetBot readAgain) {
        return readAgain.ask(Button.class, Control::isVisible);
    }
}
