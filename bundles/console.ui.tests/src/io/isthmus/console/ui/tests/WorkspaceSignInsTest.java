package io.isthmus.console.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
import io.isthmus.bots.Ui;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

/** A Log Analytics workspace is browsed as the store is, and what a filter finds there is pulled into the store. */
@ExtendWith(ScreenshotOnFailure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkspaceSignInsTest {

    private static final String WORKSPACE = "9c41e7b0-2d5f-4a83-b6e9-70f1c8d2a534";
    private static final String SCENARIO = "graph-stage";
    private static final ConsoleBot CONSOLE = new ConsoleBot();
    private static SignInsBot view;

    @BeforeAll
    static void open() throws SourceException {
        Contoso.leave(CONSOLE);
        Contoso.useNewProfile();
        Contoso.model().look(new Connection("contoso-workspace", "Contoso", ConnectionKind.DEMO,
                Map.of(Connection.SCENARIO, SCENARIO, Connection.WORKSPACE, WORKSPACE)), Optional.empty());
        CONSOLE.workbench().command("io.isthmus.console.ui.reconnect");
        Contoso.waitUntilJudged(CONSOLE);
        Contoso.demo().become(SCENARIO, Value.members()
                .with("signIns", Value.members().with("total", Value.of(3000)).with("limit", Value.of(false)))
                .with("workspace", Value.members().with("id", Value.of(WORKSPACE))));
        view = CONSOLE.signIns();
    }

    @AfterAll
    static void leave() {
        Contoso.leave(CONSOLE);
        Contoso.useItsProfile();
        CONSOLE.workbench().show(ConsoleBot.CHECKS);
        CONSOLE.signIns();
    }

    @Test
    @Order(1)
    void itsRowsBarsAndCommonValuesAreShown() {
        view.place().choose("Workspace 9c41e7b0…");
        Ui.waitUntil("all are counted, and not " + view.count(), Contoso.LONG,
                () -> view.count().matches("showing (3,\\d{3}) of \\1"));
        Ui.waitUntil("the bars are there", () -> view.summary().contains("sign-ins"));
        Ui.waitUntil("common values are there", Contoso.LONG, () -> view.facets().texts().stream()
                .anyMatch(text -> text.startsWith("Service principal")));
        GridBot grid = view.grid();
        List<String> first = grid.row(0);
        grid.tabTo();
        Keyboard.press("CTRL+HOME");
        Ui.waitUntil("a row is selected", () -> grid.selected().isPresent());
        Keyboard.press("CTRL+END");
        Ui.waitUntil("the last rows came", () -> grid.column("Time").stream().noneMatch("…"::equals)
                && !grid.row(0).equals(first));
    }

    @Test
    @Order(2)
    void aFilterIsAskedThereAndASignInShowsItsRecord() {
        view.filter().tabTo();
        Keyboard.type("error:!=0 error:*");
        Keyboard.press("CR");
        Ui.waitUntil("fewer are shown, and not " + view.count(), Contoso.LONG,
                () -> view.count().matches("showing \\d{2,3} of 3,\\d{3}"));
        view.grid().tabTo();
        Keyboard.press("CTRL+HOME");
        Ui.waitUntil("it is explained", () -> view.explanation().text().contains("Failed with AADSTS"));
        Ui.waitUntil("its record is there", () -> view.document().texts().stream()
                .anyMatch(text -> text.contains("TimeGenerated")));
    }

    @Test
    @Order(3)
    void selectedSignInsAreWrittenIntoAFile(@TempDir Path folder) throws IOException {
        view.grid().tabTo();
        Keyboard.press("CTRL+HOME");
        Keyboard.press("SHIFT+ARROW_DOWN");
        Keyboard.press("SHIFT+ARROW_DOWN");
        Path file = folder.resolve("rows.csv");
        view.exportSelected().save(file);
        Ui.waitUntil("they are written, and not " + view.notice().text(), Contoso.LONG,
                () -> view.notice().text().startsWith("3 sign-ins"));
        assertEquals(4, Files.readAllLines(file).size());
    }

    @Test
    @Order(4)
    void whatItFindsIsPulledIntoTheStore() {
        String count = view.count().replaceFirst("showing ([\\d,]+) .*", "$1");
        view.pull().click();
        new ShellBot("Pull into Store").press("Pull");
        Ui.waitUntil("it was pulled, and not " + view.notice().text(), Contoso.LONG,
                () -> view.notice().text().contains(count + " added"));
        view.place().choose("This Store");
        Ui.waitUntil("the store has them", () -> view.count().equals("showing " + count + " of " + count));
        assertTrue(!view.pull().visible(), "there is nothing to pull from the store");
        assertEquals("error:!=0 error:*", view.filter().text());
    }

    @Test
    @Order(5)
    void whatTheServiceRefusesIsTold() throws SourceException {
        Contoso.demo().become(SCENARIO, Value.members().with("workspace", Value.members().with("id",
                Value.of("00000000-0000-0000-0000-000000000001"))));
        view.place().choose("Workspace 9c41e7b0…");
        Ui.waitUntil("it is told, and not " + view.notice().text(), Contoso.LONG,
                () -> view.notice().text().contains("could not be found"));
        view.place().choose("This Store");
        Ui.waitUntil("the store is shown again", () -> view.count().startsWith("showing"));
    }
}
