package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.Ui;
import io.isthmus.bots.WidgetBot;

/** What a policy says is held by the window, with who said it and what to do. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PolicyTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static final String WHO = "Contoso IT security";

    @BeforeAll
    static void open() {
        Contoso.leave(CONSOLE);
        Contoso.useItsProfile();
        Contoso.open(CONSOLE);
        Contoso.planOnce(CONSOLE);
    }

    @AfterAll
    static void leave() throws IOException {
        Files.deleteIfExists(file());
        Contoso.leave(CONSOLE);
    }

    private static Path file() {
        return Contoso.model().console().profile().directory().resolve("policy.json");
    }

    private static void says(String member) throws IOException {
        Files.writeString(file(), "{\"version\": 1, \"setBy\": \"" + WHO + "\", \"demo\": true, " + member + "}");
        Contoso.model().visit().accessChanged();
        Ui.settle();
    }

    private static String warnings() {
        return new WidgetBot("plan.warnings").text();
    }

    @Test
    @Order(1)
    void withoutAPolicyThePlanCanBeApplied() {
        assertTrue(CONSOLE.apply().enabled());
        assertFalse(warnings().contains(WHO), warnings());
    }

    @Test
    @Order(2)
    void whatIsLockedCannotBeAppliedAndSaysWhoLockedIt() throws IOException {
        says("\"readOnly\": true");
        WidgetBot apply = CONSOLE.apply();
        Ui.waitUntil("the plan is locked", () -> !apply.enabled());
        assertTrue(warnings().contains(WHO), warnings());
        ShellBot preferences = CONSOLE.workbench().preferences("io.isthmus.console.ui.readOnly");
        String policy = new WidgetBot("preferences.policy").text();
        preferences.press("Cancel");
        preferences.waitUntilClosed();
        assertTrue(policy.contains(WHO), policy);
    }

    @Test
    @Order(3)
    void aPlanThatNeedsASecondPersonIsNotAppliedAndLeadsToExport() throws IOException {
        says("\"approval\": [{}]");
        WidgetBot apply = CONSOLE.apply();
        Ui.waitUntil("the plan is no longer locked", apply::enabled);
        apply.click();
        ShellBot dialog = new ShellBot(Contoso.APPLY_DIALOG);
        String missing = new WidgetBot("apply.missing").text();
        assertFalse(dialog.canPress("Apply"));
        assertTrue(dialog.canPress("Export"));
        dialog.press("Cancel");
        dialog.waitUntilClosed();
        assertTrue(missing.contains(WHO), missing);
    }

    @Test
    @Order(4)
    void aPolicyThatCannotBeFollowedLocks() throws IOException {
        says("\"readonly\": true");
        WidgetBot apply = CONSOLE.apply();
        Ui.waitUntil("the plan is locked", () -> !apply.enabled());
        assertTrue(warnings().contains("readonly"), warnings());
    }
}
