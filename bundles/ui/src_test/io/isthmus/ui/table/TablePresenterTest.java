package io.isthmus.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class TablePresenterTest {

    private final TablePresenter<Row> table = new TablePresenter<>("rows", Row.COLUMNS);

    private List<String> servers() {
        return table.visible().stream().map(Row::server).toList();
    }

    @Test
    void keepsTheOrderOfTheRowsUntilSomebodySorts() {
        table.setRows(Row.ROWS);
        assertEquals(List.of("EX02", "EX01", "EDGE 01"), servers());
        assertEquals("3 shown", table.count());
    }

    @Test
    void sortsByTheColumnsOwnOrderAndTheOtherWayRoundTheSecondTime() {
        table.setRows(Row.ROWS);
        table.sortBy(Row.COLUMNS.get(2));
        assertEquals(List.of("EX02", "EX01", "EDGE 01"), servers());
        table.sortBy(Row.COLUMNS.get(2));
        assertEquals(List.of("EDGE 01", "EX01", "EX02"), servers());
    }

    @Test
    void rowsThatArriveLaterAreFilteredAndSortedToo() {
        table.setFilter("ex");
        table.sortBy(Row.COLUMNS.get(0));
        table.setRows(Row.ROWS);
        assertEquals(List.of("EX01", "EX02"), servers());
        assertEquals("showing 2 of 3", table.count());
    }

    @Test
    void saysWhyNothingIsShown() {
        table.setEmptyText("Connect first.");
        assertEquals("Connect first.", table.emptyText());
        table.setRows(Row.ROWS);
        assertEquals("", table.emptyText());
        table.setFilter("nobody");
        assertTrue(table.emptyText().contains("filter"), table.emptyText());
        assertTrue(table.filteredOut());
        table.setRows(List.of());
        assertEquals("Connect first.", table.emptyText());
        assertFalse(table.filteredOut());
    }

    @Test
    void saysWhichColumnsThereAreWhereOneIsNamedThatThereIsNot() {
        table.setRows(Row.ROWS);
        table.setFilter("server:ex");
        assertEquals("", table.note());
        table.setFilter("-colour:red");
        assertEquals("No column colour; there are server, id, build, note.", table.note());
        table.setFilter("");
        assertEquals("", table.note());
    }

    @Test
    void showsChosenColumnsAndNeverNone() {
        assertEquals(List.of("server", "id", "build"), table.state().shown());
        table.show(List.of("note", "server", "gone", "note"));
        assertEquals(List.of("note", "server"), table.state().shown());
        table.show(List.of());
        assertEquals(List.of("note", "server"), table.state().shown());
    }

    @Test
    void remembersColumnsAndOrder() {
        table.show(List.of("build", "server"));
        table.sortBy(Row.COLUMNS.get(0));
        table.sortBy(Row.COLUMNS.get(0));
        TablePresenter<Row> later = new TablePresenter<>("rows", Row.COLUMNS);
        later.setRows(Row.ROWS);
        later.restore(TableState.parse(table.state().format()).orElseThrow());
        assertEquals(List.of("build", "server"), later.state().shown());
        assertEquals("EX02", later.visible().get(0).server());
    }

    @Test
    void aRememberedStateOfAnotherVersionDoesNoHarm() {
        table.restore(new TableState(List.of("gone"), Optional.of("gone"), true));
        assertEquals(List.of("server", "id", "build"), table.state().shown());
        assertEquals(Optional.empty(), TableState.parse("no state"));
        assertEquals(Optional.empty(), TableState.parse(null));
        assertEquals(Optional.empty(), TableState.parse("a,b;*c"));
    }
}
