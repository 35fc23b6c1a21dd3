package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ViewBot;

/** Screen readers, keyboard and large text, in every view with an organization and a plan in it. */
@ExtendWith(ScreenshotOnFailure.class)
class EverybodyTest {

    static final double READABLE = 4.5;

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @BeforeAll
    static void fill() {
        Contoso.openOnce(CONSOLE);
        Contoso.planOnce(CONSOLE);
        CONSOLE.explorer().select("Shared service principal");
    }

    private static ViewBot view(String id) {
        return new ViewBot(CONSOLE.workbench(), id);
    }

    @ParameterizedTest
    @MethodSource("io.isthmus.console.ui.tests.Views#all")
    void everyControlAndEveryDrawingHasANameForScreenReaders(String view) {
        assertEquals(List.of(), view(view).nameless());
    }

    @Test
    void everyToolHasANameForScreenReaders() {
        Views.all().forEach(CONSOLE.workbench()::show);
        assertEquals(List.of(), CONSOLE.workbench().namelessTools());
    }

    @ParameterizedTest
    @MethodSource("io.isthmus.console.ui.tests.Views#all")
    void everyControlIsReachedByTabAlone(String view) {
        assertEquals(List.of(), view(view).unreachable());
    }

    @ParameterizedTest
    @MethodSource("io.isthmus.console.ui.tests.Views#all")
    void noTextIsCutOffAtTwiceItsSize(String view) {
        assertEquals(List.of(), view(view).cutOffAt(2.0));
    }

    @ParameterizedTest
    @MethodSource("io.isthmus.console.ui.tests.Views#all")
    void everyTextIsReadable(String view) {
        assertEquals(List.of(), view(view).unreadable(READABLE));
    }
}
