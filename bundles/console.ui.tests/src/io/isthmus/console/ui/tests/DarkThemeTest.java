package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ThemeBot;
import io.isthmus.bots.ViewBot;

/** Every view in the dark theme. */
@ExtendWith(ScreenshotOnFailure.class)
class DarkThemeTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static final ThemeBot THEME = new ThemeBot();

    @BeforeAll
    static void goDark() {
        closeAll();
        THEME.dark();
    }

    @AfterAll
    static void goLight() {
        closeAll();
        THEME.light();
    }

    private static void closeAll() {
        Views.all().forEach(CONSOLE.workbench()::close);
    }

    @Test
    void everyViewIsDark() {
        assertEquals(List.of(), Views.all().filter(view -> !new ViewBot(CONSOLE.workbench(), view).dark()).toList());
    }

    @ParameterizedTest
    @MethodSource("io.isthmus.console.ui.tests.Views#all")
    void everyTextIsReadable(String view) {
        assertEquals(List.of(), new ViewBot(CONSOLE.workbench(), view).unreadable(EverybodyTest.READABLE));
    }
}
