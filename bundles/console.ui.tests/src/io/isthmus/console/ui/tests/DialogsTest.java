package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.DialogBot;
import io.isthmus.bots.InstallPluginsBot;
import io.isthmus.bots.MakePlanBot;
import io.isthmus.bots.PluginsBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;

/** Screen readers, keyboard and large text, in each dialog and each page of a wizard. */
@ExtendWith(ScreenshotOnFailure.class)
class DialogsTest {

    private static final double LARGE = 2.0;

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @BeforeAll
    static void fill() {
        Contoso.openOnce(CONSOLE);
        Contoso.planOnce(CONSOLE);
    }

    /** A dialog, and how it is opened. */
    private record Opened(String title, String page, Runnable open) {
        @Override
        public String toString() {
            return title + ", " + page;
        }
    }

    static Stream<Opened> dialogs() {
        return Stream.of(
                new Opened("Connect", "tenant", CONSOLE::connectTenant),
                new Opened(MakePlanBot.TITLE, "kind", CONSOLE::makePlan),
                new Opened(MakePlanBot.TITLE, "parameters", CONSOLE::makePlanWith),
                new Opened(InstallPluginsBot.TITLE, "site", () -> new PluginsBot(CONSOLE.workbench()).install()),
                new Opened(Contoso.APPLY_DIALOG, "decision", CONSOLE.apply()::click));
    }

    @ParameterizedTest
    @MethodSource("dialogs")
    void itIsForEverybody(Opened opened) {
        opened.open().run();
        DialogBot dialog = new DialogBot(opened.title());
        try {
            assertEquals(List.of(), dialog.nameless(), "nameless");
            assertEquals(List.of(), dialog.unreachable(), "unreachable");
            assertEquals(List.of(), dialog.unreadable(EverybodyTest.READABLE), "unreadable");
            assertEquals(List.of(), dialog.cutOffAt(LARGE), "cut off");
        } finally {
            ShellBot shell = new ShellBot(opened.title());
            shell.close();
            shell.waitUntilClosed();
        }
    }
}
