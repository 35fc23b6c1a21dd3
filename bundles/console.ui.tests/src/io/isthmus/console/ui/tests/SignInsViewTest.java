package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.bots.ConsoleBot;
import io.isthmus.bots.GridBot;
import io.isthmus.bots.Keyboard;
import io.isthmus.bots.ScreenshotOnFailure;
import io.isthmus.bots.ShellBot;
import io.isthmus.bots.SignInsBot;
import io.isthmus.bots.TableBot;
import io.isthmus.bots.Ui;

/** The sign-ins by keys: taken in, filtered, sorted, put together, looked at, copied, read as a list, and followed live. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInsViewTest {

    private static final Instant FIRST = Instant.parse("2026-10-01T12:00:00Z");
    private static final int ALL = 3000;
    private static final String EVERY = "showing 3,000 of 3,000";
    private static final String SOME = "showing 300 of 3,000";

    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static SignInsBot view;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void open() {
        Contoso.useNewProfile();
        CONSOLE.workbench().maximize();
        // A view that gets the focus looks at the store of the profile of now.
        CONSOLE.workbench().show(ConsoleBot.CHECKS);
        view = CONSOLE.signIns();
    }

    @AfterAll
    static void useTheOtherProfile() {
        Contoso.useItsProfile();
        CONSOLE.signIns();
    }

    private static void waitForCount(String count) {
        Ui.waitUntil(count + ", and not " + view.count(), () -> view.count().equals(count));
    }

    @Test
    @Order(1)
    void anEmptyStoreSaysWhatToDoAndTakesFilesThatAreDropped() throws IOException {
        Ui.waitUntil("it is said what to do", () -> view.empty().text().contains("Import Sign-ins"));
        Path file = SignInFiles.write(directory.resolve("first.json"), 0, ALL, FIRST);
        view.empty().drop(file);
        Ui.waitUntil("it was read", () -> view.notice().text().contains("3,000 added"));
        waitForCount(EVERY);
        assertTrue(view.summary().contains("3,000 sign-ins, 300 failed"), view.summary());
        assertTrue(view.grid().heads().getFirst().startsWith("Time ▼"), view.grid().heads().toString());
        assertEquals("Server " + (ALL - 1) % SignInFiles.SERVERS, view.grid().row(0).get(1));
    }

    @Test
    @Order(2)
    void aFilterIsTypedAndEscapeShowsAllAgain() {
        view.grid().tabTo();
        Keyboard.press("CTRL+F");
        view.filter().waitForFocus();
        Keyboard.type("error:!=0");
        Keyboard.press("CR");
        waitForCount(SOME);
        assertEquals(List.of(SignInFiles.FAILED), view.grid().column("Error").stream().distinct().toList());
        Keyboard.press("ESC");
        waitForCount(EVERY);
    }

    @Test
    @Order(3)
    void aMistakeIsToldWithItsPlaceAndLeavesWhatIsShown() {
        view.filter().tabTo();
        Keyboard.type("eror:0");
        Keyboard.press("CR");
        Ui.waitUntil("the mistake is told", () -> view.mistake().visible() && view.mistake().text().contains("eror"));
        assertEquals(EVERY, view.count());
        Keyboard.press("ESC");
        Ui.waitUntil("it is no longer told", () -> !view.mistake().visible());
    }

    @Test
    @Order(4)
    void theMenuSortsAndTheOtherWayRound() {
        GridBot grid = view.grid();
        grid.tabTo();
        Keyboard.press("CTRL+HOME");
        Ui.waitUntil("a row is selected", () -> grid.selected().isPresent());
        for (String time : new String[] {"Time ▲", "Time ▼"}) {
            grid.chooseByKeys("Sort By", "Time");
            Ui.waitUntil("sorted: " + time, () -> grid.heads().getFirst().equals(time));
        }
    }

    @Test
    @Order(5)
    void aValueThatManyHaveFiltersByEnterAndNoMoreByEnterAgain() {
        view.facets().waitFor(SignInFiles.FAILED);
        view.facets().tabTo();
        view.facets().arrowTo(SignInFiles.FAILED);
        Keyboard.press("CR");
        waitForCount(SOME);
        assertEquals("error:700027", view.filter().text());
        view.facets().waitFor("✓ " + SignInFiles.FAILED);
        view.facets().arrowTo("✓ " + SignInFiles.FAILED);
        Keyboard.press("CR");
        waitForCount(EVERY);
    }

    @Test
    @Order(6)
    void barsAreMarkedByKeysAndFilterByTheirTime() {
        view.histogram().tabTo();
        Keyboard.press("HOME");
        Keyboard.press("SHIFT+ARROW_RIGHT");
        Ui.waitUntil("two bars are marked", () -> view.summary().startsWith("Marked: "));
        String marked = view.summary();
        Keyboard.press("CR");
        Ui.waitUntil("they are filtered by", () -> view.filter().text().startsWith("time:2026-10-01T"));
        Ui.waitUntil("fewer are shown", () -> !view.count().equals(EVERY) && !view.count().endsWith("so far"));
        String shown = view.count().replaceFirst("showing (\\S+) of .*", "$1");
        assertTrue(marked.contains(shown + " sign-ins"), marked + " / " + view.count());
        view.filter().tabTo();
        Keyboard.press("ESC");
        waitForCount(EVERY);
    }

    @Test
    @Order(7)
    void signInsArePutTogetherAndAGroupIsOpened() {
        view.group().choose("Service principal");
        TableBot groups = view.groups();
        groups.waitForRows();
        Ui.waitUntil("there is a group a server", () -> groups.rowCount() == SignInFiles.SERVERS);
        groups.tabTo();
        groups.arrowTo(1);
        String server = groups.cell(1, 0);
        Keyboard.press("CR");
        Ui.waitUntil("its sign-ins are shown", () -> view.filter().text().equals("principalname:\"" + server + '"'));
        waitForCount("showing 750 of 3,000");
        view.filter().tabTo();
        Keyboard.press("ESC");
        waitForCount(EVERY);
    }

    @Test
    @Order(8)
    void detailsTellWhyWhatToDoAndWhatChanged() {
        view.filter().type("error:!=0");
        Keyboard.press("CR");
        waitForCount(SOME);
        view.grid().tabTo();
        Keyboard.press("CTRL+HOME");
        Ui.waitUntil("what changed is told", () -> view.grid().selected().equals(Optional.of(0))
                && view.explanation().text().contains("Error: 0 → 700027"));
        String told = view.explanation().text();
        assertTrue(told.contains("AADSTS700027"), told);
        assertTrue(told.contains("What to do: Upload the certificate"), told);
        view.document().waitFor("createdDateTime");
        view.filter().tabTo();
        Keyboard.press("ESC");
        waitForCount(EVERY);
    }

    @Test
    @Order(9)
    void aRowIsCopiedWithTheWholeIds() {
        view.grid().tabTo();
        Keyboard.press("CTRL+HOME");
        Ui.waitUntil("the newest is selected", () -> view.grid().selected().equals(Optional.of(0))
                && view.explanation().text().startsWith("Succeeded"));
        Keyboard.press("CTRL+C");
        Ui.waitUntil("the row is on the clipboard", () -> clipboard().contains("%040X".formatted(0xABCDEF
                + (ALL - 1) % SignInFiles.SERVERS)));
        assertFalse(clipboard().contains("…"), clipboard());
    }

    private static String clipboard() {
        return Ui.get(() -> {
            Clipboard clipboard = new Clipboard(Ui.display());
            try {
                return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
            } finally {
                clipboard.dispose();
            }
        });
    }

    @Test
    @Order(10)
    void aFilterIsSavedUnderANameAndChosenByIt() {
        view.filter().tabTo();
        Keyboard.type("error:!=0");
        Keyboard.press("CR");
        waitForCount(SOME);
        view.saved().tabTo();
        view.chooseSaved("Save This Filter");
        ShellBot dialog = new ShellBot("Save the filter");
        dialog.waitForKeys();
        Keyboard.type("failed");
        Keyboard.press("CR");
        dialog.waitUntilClosed();
        view.filter().tabTo();
        Keyboard.press("ESC");
        waitForCount(EVERY);
        view.saved().tabTo();
        view.chooseSaved("failed");
        waitForCount(SOME);
        view.filter().tabTo();
        Keyboard.press("ESC");
        waitForCount(EVERY);
    }

    @Test
    @Order(11)
    void whatTheFilterFindsIsWrittenIntoAFile() throws IOException {
        Path file = directory.resolve("sign-ins.csv");
        view.export().save(file);
        Ui.waitUntil("it was written", () -> view.notice().text().startsWith("3,000 sign-ins written"));
        assertEquals(ALL + 1, Files.readAllLines(file).size());
    }

    @Test
    @Order(12)
    void theListHasTheSameRows() {
        view.grid().tabTo();
        Keyboard.press("CTRL+HOME");
        Ui.waitUntil("the first row is selected", () -> view.grid().selected().equals(Optional.of(0)));
        List<String> row = view.grid().row(1);
        view.turnListMode();
        view.list().waitForRows();
        assertEquals(ALL, view.list().rowCount());
        view.list().tabTo();
        view.list().arrowTo(1);
        Ui.waitUntil("the row came", () -> view.list().cell(1, 0).equals(row.getFirst()));
        assertEquals(row.get(1), view.list().cell(1, 1));
        Keyboard.press("SHIFT+ARROW_DOWN");
        Keyboard.press("CTRL+C");
        Ui.waitUntil("two rows are on the clipboard", () -> clipboard().lines().count() == 2);
        view.turnListMode();
        view.grid().waitForFocus();
    }

    @Test
    @Order(13)
    void whatComesMeanwhileWaitsToBeShown() throws IOException {
        List<String> before = view.grid().row(0);
        Path later = SignInFiles.write(directory.resolve("later.json"), ALL, 5, FIRST.plusSeconds(60L * ALL));
        view.grid().drop(later);
        Ui.waitUntil("they are counted", () -> view.arrived().visible() && view.arrived().text().equals("▲ 5 new"));
        assertEquals(before, view.grid().row(0));
        view.arrived().tabTo();
        Keyboard.press("SPACE");
        waitForCount("showing 3,005 of 3,005");
        assertFalse(view.arrived().visible());
        assertFalse(before.equals(view.grid().row(0)));
    }

    @Test
    @Order(14)
    void aFieldIsCompletedAndThenItsValue() {
        view.filter().tabTo();
        Keyboard.type("err");
        view.complete("error:");
        assertEquals("error:", view.filter().text());
        view.complete(SignInFiles.FAILED);
        Keyboard.press("CR");
        Ui.waitUntil("it is filtered, and not " + view.count(), () -> view.count().matches("showing 30[0-9] of 3,005"));
        assertEquals("error:" + SignInFiles.FAILED, view.filter().text().strip());
        Keyboard.press("ESC");
        waitForCount("showing 3,005 of 3,005");
    }
}
