package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ThemeBot;
import io.isthmus.bots.ViewBot;

/** The theme is changed under a window that is full: an organization, findings, a plan, and rows that are gone. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DarkThemeTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static final ThemeBot THEME = new ThemeBot();

    @BeforeAll
    static void goDark() {
        Contoso.openOnce(CONSOLE);
        Contoso.planOnce(CONSOLE);
        CONSOLE.explorer().select("Shared service principal");
        Views.all().forEach(CONSOLE.workbench()::show);
        CONSOLE.properties().filter("name:app");
        CONSOLE.properties().filter("");
        THEME.dark();
    }

    @AfterAll
    static void goLight() {
        THEME.light();
    }

    private static ViewBot view(String id) {
        return new ViewBot(CONSOLE.workbench(), id);
    }

    @Test
    @Order(1)
    void everyViewIsDark() {
        assertEquals(List.of(), Views.all().filter(id -> !view(id).dark()).toList());
    }

    @ParameterizedTest
    @MethodSource("io.isthmus.console.ui.tests.Views#all")
    @Order(2)
    void everyTextIsReadableInTheDark(String id) {
        assertEquals(List.of(), view(id).unreadable(EverybodyTest.READABLE));
    }

    @Test
    @Order(2)
    void everyPartOfARowIsReadableInTheDark() {
        assertEquals(List.of(), unreadableRows());
    }

    private static List<String> unreadableRows() {
        return Stream.of(CONSOLE.explorer(), CONSOLE.findings())
                .flatMap(tree -> tree.unreadable(EverybodyTest.READABLE).stream()).toList();
    }

    @Test
    @Order(3)
    void everyViewIsLightAgain() {
        THEME.light();
        assertEquals(List.of(), Views.all().filter(id -> view(id).dark()).toList());
    }

    @ParameterizedTest
    @MethodSource("io.isthmus.console.ui.tests.Views#all")
    @Order(4)
    void everyTextIsReadableInTheLightAgain(String id) {
        assertEquals(List.of(), view(id).unreadable(EverybodyTest.READABLE));
    }

    @Test
    @Order(4)
    void everyPartOfARowIsReadableInTheLightAgain() {
        assertEquals(List.of(), unreadableRows());
    }
}
