package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.Screenshots;
import io.isthmus.bots.Ui;
import io.isthmus.bots.WidgetBot;

/** After the main job, the first sign-in of the application is waited for, and shown when it has come into the log. */
@ExtendWith(ScreenshotOnFailure.class)
class FirstSignInTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        Contoso.useNewProfile();
        Contoso.open(CONSOLE);
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
        Contoso.useItsProfile();
    }

    @Test
    void itIsWaitedForAndShown() {
        Contoso.planOnce(CONSOLE);
        Contoso.apply(CONSOLE);
        CONSOLE.proof();
        WidgetBot awaited = new WidgetBot("proof.awaited");
        Ui.waitUntil("it is waited for", Contoso.LONG, () -> awaited.text().startsWith("Waiting for the first sign-in"));
        assertTrue(awaited.text().contains("up to two hours"), "how long it takes: " + awaited.text());

        Contoso.letADayPass(CONSOLE);

        WidgetBot notice = new WidgetBot("notice.text");
        Ui.waitUntil("a notice tells it whole", Contoso.LONG, () -> notice.visible() && notice.ask(Label.class,
                label -> label.computeSize(label.getSize().x, SWT.DEFAULT).y <= label.getSize().y));
        Screenshots.take(Path.of("target", "screenshots", "first-sign-in.png"));
        CONSOLE.proof();
        Ui.waitUntil("it is shown", Contoso.LONG, () -> awaited.text().contains("the first sign-in since"));
        assertTrue(awaited.text().contains("203.0.113.25"), awaited.text());
    }
}
