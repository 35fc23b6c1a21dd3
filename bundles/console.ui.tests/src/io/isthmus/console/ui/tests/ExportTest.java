package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.swt.graphics.ImageData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.SaveDialogBot;
import io.isthmus.bots.ScreenshotOnFailure;

/** What leaves the window as a file: findings, plan, rows of a table, the Trust Map. The file's name says the format. */
@ExtendWith(ScreenshotOnFailure.class)
class ExportTest {

    private static final ConsoleBot CONSOLE = new ConsoleBot();

    @TempDir
    private Path directory;

    @BeforeAll
    static void fill() {
        Contoso.openOnce(CONSOLE);
        Contoso.planOnce(CONSOLE);
    }

    private Path save(SaveDialogBot dialog, String name) {
        return Contoso.save(CONSOLE, dialog, directory.resolve(name));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @CsvSource({ "findings.html, <html", "findings.json, \"findings\"", "findings.csv, hybrid application" })
    void findingsAreWritten(String name, String expected) {
        String written = text(save(CONSOLE.exportFindings(), name));
        assertTrue(written.contains(expected) && written.contains(Contoso.NO_APPLICATION), written);
    }

    @ParameterizedTest
    @CsvSource({ "plan.ps1, New-SettingOverride", "plan.html, ExchangeServerApp" })
    void thePlanIsWrittenToBeRunByHandAndToBeSigned(String name, String expected) {
        String written = text(save(CONSOLE.exportPlan(), name));
        assertTrue(written.contains(expected), written);
    }

    @Test
    void rowsThatAreShownAreWritten() {
        CONSOLE.steps().filter("override");
        int rows = CONSOLE.steps().rowCount();
        String written = text(save(CONSOLE.steps().export(), "steps.csv"));
        CONSOLE.steps().filter("");
        assertEquals(rows + 1, written.lines().count(), written);
        assertTrue(written.contains("EnableExchangeHybrid3PAppFeature"), written);
    }

    @Test
    void theTrustMapIsWrittenAsADrawing() {
        String written = text(save(CONSOLE.exportTrustMap(), "map.svg"));
        assertTrue(written.contains("</svg>") && written.contains("id=\"node.override\""), written);
    }

    @Test
    void theTrustMapIsWrittenAsAPicture() {
        ImageData picture = new ImageData(save(CONSOLE.exportTrustMap(), "map.png").toString());
        assertTrue(picture.width > 800 && picture.height > 300, picture.width + " x " + picture.height);
    }
}
