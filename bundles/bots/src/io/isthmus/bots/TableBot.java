package io.isthmus.bots;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * A table of the kit, with its filter box and its count.
 *
 * @since 1.0
 */
public final class TableBot extends WidgetBot {

    private final String id;

    /** A bot for the table with an id. */
    public TableBot(String id) {
        super(id);
        this.id = id;
    }

    /** Waits until it shows rows. */
    public void waitForRows() {
        Ui.waitUntil("there are rows in " + id, //$NON-NLS-1$
                () -> Widgets.byId(Table.class, id).filter(table -> table.getItemCount() > 0).isPresent());
    }

    /** How many rows are shown. */
    public int rowCount() {
        return ask(Table.class, Table::getItemCount);
    }

    /** What a cell shows. */
    public String cell(int row, int column) {
        return ask(Table.class, table -> table.getItem(row).getText(column));
    }

    /** What a column shows, from above. */
    public List<String> column(int column) {
        return ask(Table.class, table -> Stream.of(table.getItems()).map(item -> item.getText(column)).toList());
    }

    /** Selects a row. */
    public void select(int row) {
        ask(Table.class, table -> {
            table.setFocus();
            table.setSelection(row);
            table.notifyListeners(SWT.Selection, event(table, row));
            return null;
        });
        Ui.settle();
    }

    private static Event event(Table table, int row) {
        Event event = new Event();
        event.item = table.getItem(row);
        return event;
    }

    /** Sorts by a column. */
    public void sort(int column) {
        ask(Table.class, table -> {
            TableColumn head = table.getColumn(column);
            head.notifyListeners(SWT.Selection, new Event());
            return null;
        });
        Ui.settle();
    }

    /** The titles of the columns that are shown. */
    public List<String> heads() {
        return ask(Table.class, table -> Stream.of(table.getColumns()).map(TableColumn::getText).toList());
    }

    /** The title of the column that rows are sorted by, with an arrow down where the other way round; empty for none. */
    public String order() {
        return ask(Table.class, table -> table.getSortColumn() == null ? "" //$NON-NLS-1$
                : table.getSortColumn().getText() + (table.getSortDirection() == SWT.DOWN ? " ↓" : "")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /**
     * Goes down by the arrow key from the first row until one is selected. Home alone does not select the first row
     * where it was gone to and not selected yet.
     */
    public void arrowTo(int row) {
        Keyboard.press("END"); //$NON-NLS-1$
        Keyboard.press("HOME"); //$NON-NLS-1$
        Ui.waitUntil("Home leads to the first row of " + id, () -> selected() == 0); //$NON-NLS-1$
        for (int pressed = 0; pressed <= row && selected() != row; pressed++) {
            int before = selected();
            Keyboard.press("ARROW_DOWN"); //$NON-NLS-1$
            Ui.within(TO_MOVE, () -> selected() != before);
        }
        Ui.waitUntil("the arrow key leads to row " + row + " of " + id, () -> selected() == row); //$NON-NLS-1$ //$NON-NLS-2$
    }

    /** The row that is selected; -1 for none. */
    public int selected() {
        return ask(Table.class, Table::getSelectionIndex);
    }

    /** Asks for the rows that are shown as a document. */
    public SaveDialogBot export() {
        chooseFromMenu("CSV"); //$NON-NLS-1$
        return new SaveDialogBot();
    }

    /** Chooses from the menu of the rows what has a text in it; does not wait for what that opens. */
    public void chooseFromMenu(String text) {
        ask(Table.class, table -> {
            table.getMenu().notifyListeners(SWT.Show, new Event());
            MenuItem item = Stream.of(table.getMenu().getItems()).filter(one -> one.getText().contains(text))
                    .findFirst().orElseThrow();
            Ui.later(() -> item.notifyListeners(SWT.Selection, new Event()));
            return null;
        });
    }

    /**
     * Chooses from the menu of the rows by keys alone.
     *
     * @param begins how the item's text begins; before it those of the items that lead to its menu
     */
    public void chooseByKeys(String... begins) {
        MenuKeyboard.choose(ask(Table.class, Table::getMenu), begins);
    }

    /** The box that filters it. */
    public WidgetBot filterBox() {
        return new WidgetBot(id + ".filter"); //$NON-NLS-1$
    }

    /** Types into the filter box. */
    public void filter(String typed) {
        filterBox().type(typed);
        Ui.settle();
    }

    /** The count beside the filter box. */
    public String count() {
        return new WidgetBot(id + ".count").text(); //$NON-NLS-1$
    }
}
