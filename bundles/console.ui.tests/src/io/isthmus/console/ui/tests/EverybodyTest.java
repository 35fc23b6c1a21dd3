package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.Ui;
import io.isthmus.bots.ViewBot;

/** Keyboard, screen readers, large text and the dark theme, in every view. */
@ExtendWith(ScreenshotOnFailure.class)
class EverybodyTest {

    private static final double READABLE = 4.5;
    private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";

    private final ConsoleBot console = new ConsoleBot();

    @ParameterizedTest
    @ValueSource(strings = { ConsoleBot.WELCOME, ConsoleBot.EXPLORER, ConsoleBot.DETAILS, ConsoleBot.CHECKS,
        ConsoleBot.PLAN, ConsoleBot.LEDGER, ConsoleBot.TRUST_MAP })
    void everyControlThatTakesTheFocusHasANameForScreenReaders(String view) {
        assertEquals(List.of(), new ViewBot(console.workbench(), view).nameless());
    }

    @ParameterizedTest
    @ValueSource(strings = { ConsoleBot.WELCOME, ConsoleBot.EXPLORER, ConsoleBot.DETAILS, ConsoleBot.CHECKS,
        ConsoleBot.PLAN, ConsoleBot.LEDGER })
    void everyControlIsReachedByTabAlone(String view) {
        assertEquals(List.of(), new ViewBot(console.workbench(), view).unreachable());
    }

    @ParameterizedTest
    @ValueSource(strings = { ConsoleBot.WELCOME, ConsoleBot.DETAILS, ConsoleBot.CHECKS, ConsoleBot.PLAN,
        ConsoleBot.LEDGER })
    void noTextIsCutOffAtTwiceItsSize(String view) {
        assertEquals(List.of(), new ViewBot(console.workbench(), view).cutOffAt(2.0));
    }

    @ParameterizedTest
    @ValueSource(strings = { ConsoleBot.WELCOME, ConsoleBot.DETAILS, ConsoleBot.CHECKS, ConsoleBot.PLAN,
        ConsoleBot.LEDGER })
    void everyTextIsReadableInTheDarkTheme(String view) {
        IThemeEngine themes = Ui.get(() -> PlatformUI.getWorkbench().getService(IThemeEngine.class));
        String before = Ui.get(() -> themes.getActiveTheme().getId());
        try {
            Ui.run(() -> themes.setTheme(DARK, false));
            console.workbench().close(view);
            assertEquals(List.of(), new ViewBot(console.workbench(), view).unreadable(READABLE));
        } finally {
            Ui.run(() -> themes.setTheme(before, false));
            console.workbench().close(view);
        }
    }

    @Test
    void quickAccessHasEveryCommandWithANameAndADescription() throws NotDefinedException {
        List<Command> commands = console.workbench().commands("io.isthmus.console.ui.");
        assertTrue(commands.size() >= 15, commands.toString());
        for (Command command : commands) {
            assertTrue(!command.getName().isBlank() && !command.getName().startsWith("%"), command.getId());
            assertTrue(!command.getDescription().isBlank() && !command.getDescription().startsWith("%"),
                    command.getId());
        }
        assertEquals(List.of(), console.workbench().notInQuickAccess(commands));
    }
}
