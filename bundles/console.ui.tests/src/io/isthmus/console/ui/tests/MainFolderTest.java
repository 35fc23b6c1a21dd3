package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.ScreenshotOnFailure;

/** The tabs of the main folder stand in the order in which an admin works, whatever their bundles are called. */
@ExtendWith(ScreenshotOnFailure.class)
class MainFolderTest {

    private static final List<String> FIRST = List.of("Trust Map", "Checks", "Certificates", "Sign-ins");

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @Test
    void theTabsStandInTheirOrderInEachLayout() {
        CONSOLE.workbench().reset();
        assertEquals(FIRST, CONSOLE.workbench().tabsBeside("Checks").stream().filter(FIRST::contains).toList());
    }
}
