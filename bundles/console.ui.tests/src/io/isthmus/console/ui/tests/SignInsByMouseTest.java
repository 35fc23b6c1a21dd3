package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.Handles;
import io.isthmus.bots.Keyboard;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.SignInsBot;
import io.isthmus.bots.Ui;

/** Bars that are brushed in the view of the sign-ins, and what is handed on of the rows that are selected. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInsByMouseTest {

    private static final int ALL = 600;
    private static final int USES = 12;
    private static final String EVERY = "showing 600 of 600";

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static SignInsBot view;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void open() throws IOException {
        Contoso.useNewProfile();
        CONSOLE.workbench().maximize();
        view = CONSOLE.signIns();
        Path file = SignInFiles.write(directory.resolve("in.json"), 0, ALL, Instant.parse("2026-10-01T12:00:00Z"));
        Ui.waitUntil("nothing is kept yet", () -> view.empty().visible());
        view.empty().drop(file);
        waitForCount(EVERY);
    }

    @AfterAll
    static void useTheOtherProfile() {
        CONSOLE.workbench().reset();
        Contoso.useItsProfile();
    }

    private static void waitForCount(String count) {
        Ui.waitUntil(count + ", and not " + view.count(), () -> view.count().equals(count));
    }

    @Test
    @Order(1)
    void barsThatAreBrushedFilterByTheirTime() {
        view.brush(0.3, 0.5);
        Ui.waitUntil("they are filtered by", () -> view.filter().text().startsWith("time:2026-10-01T"));
        Ui.waitUntil("fewer are shown", () -> view.count().matches("showing [0-9]{2,3} of 600") && !view.count().equals(EVERY));
        view.filter().tabTo();
        Keyboard.press("ESC");
        waitForCount(EVERY);
    }

    @Test
    @Order(3)
    void selectedRowsAreWrittenInEachFormat() throws IOException {
        view.grid().tabTo();
        Keyboard.press("CTRL+HOME");
        Ui.waitUntil("the first row is selected", () -> view.grid().selected().equals(Optional.of(0)));
        Keyboard.press("SHIFT+ARROW_DOWN");
        Keyboard.press("SHIFT+ARROW_DOWN");
        Path lines = export("rows.jsonl");
        assertEquals(3, Files.readAllLines(lines).size());
        assertTrue(Files.readAllLines(lines).getFirst().startsWith("{\"id\":"), () -> lines.toString());
        assertEquals(4, Files.readAllLines(export("rows.csv")).size());
        byte[] parquet = Files.readAllBytes(export("rows.parquet"));
        assertEquals("PAR1", new String(Arrays.copyOf(parquet, 4), StandardCharsets.US_ASCII));
    }

    @Test
    @Order(4)
    @DisplayName("A use keeps no handle; texts hold layouts of the lines they show now, a few more or less at any time")
    void longUseHoldsNoMoreHandles() {
        use(4);
        Handles before = Handles.now();
        use(USES);
        Handles after = Handles.now();
        assertTrue(after.count() < before.count() + USES, () -> after.madeSince(before));
    }

    private static void use(int times) {
        for (int time = 0; time < times; time++) {
            view.filter().tabTo();
            Keyboard.type("error:!=0");
            Keyboard.press("CR");
            waitForCount("showing 60 of 600");
            Keyboard.press("ESC");
            waitForCount(EVERY);
            view.grid().tabTo();
            for (String key : List.of("CTRL+END", "PAGE_UP", "PAGE_UP", "CTRL+HOME", "PAGE_DOWN")) {
                Keyboard.press(key);
            }
        }
    }

    private static Path export(String name) {
        Path file = directory.resolve(name);
        view.exportSelected().save(file);
        Ui.waitUntil("it was written, and not " + view.notice().text(),
                () -> view.notice().text().equals("3 sign-ins written to " + file + '.'));
        return file;
    }
}
