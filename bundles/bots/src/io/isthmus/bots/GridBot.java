package io.isthmus.bots;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * A grid that draws its rows itself: what of it is in sight.
 *
 * @since 1.0
 */
public final class GridBot extends WidgetBot {

    private final String id;

    /** A bot for the grid with an id. */
    public GridBot(String id) {
        super(id);
        this.id = id;
    }

    /** The heads of the columns that are in sight; that of the order with an arrow. */
    public List<String> heads() {
        return ask(NatTable.class, grid -> row(grid, 0));
    }

    /** What a row shows, counted from the first in sight. */
    public List<String> row(int row) {
        return ask(NatTable.class, grid -> row(grid, row + 1));
    }

    private static List<String> row(NatTable grid, int position) {
        return IntStream.range(0, grid.getColumnCount())
                .mapToObj(column -> String.valueOf(grid.getDataValueByPosition(column, position))).toList();
    }

    /** What the rows in sight show in the column whose head begins so. */
    public List<String> column(String head) {
        return ask(NatTable.class, grid -> {
            int column = row(grid, 0).indexOf(row(grid, 0).stream().filter(title -> title.startsWith(head)).findFirst()
                    .orElseThrow(() -> new AssertionError("no column " + head + " in " + id))); //$NON-NLS-1$ //$NON-NLS-2$
            return IntStream.range(1, grid.getRowCount())
                    .mapToObj(row -> String.valueOf(grid.getDataValueByPosition(column, row))).toList();
        });
    }

    /** The row that the keyboard stands in, counted from the first in sight; empty for none. */
    public Optional<Integer> selected() {
        return ask(NatTable.class, grid -> IntStream.range(1, grid.getRowCount())
                .filter(row -> IntStream.range(0, grid.getColumnCount())
                        .anyMatch(column -> grid.getDisplayModeByPosition(column, row).equals(DisplayMode.SELECT)))
                .mapToObj(row -> row - 1).findFirst());
    }

    /**
     * Chooses from the menu of the rows by keys alone.
     *
     * @param begins how the item's text begins; before it those of the items that lead to its menu
     */
    public void chooseByKeys(String... begins) {
        MenuKeyboard.choose(ask(NatTable.class, NatTable::getMenu), begins);
    }

    /** Drags the head of a column before another one with the mouse. */
    public void dragHead(String head, String before) {
        Rectangle from = head(head);
        Rectangle to = head(before);
        drag(new Point(from.x + from.width / 2, from.y + from.height / 2), new Point(to.x + to.width / 4, to.y + to.height / 2));
    }

    /** Makes a column wider or narrower with the mouse. */
    public void widen(String head, int by) {
        Rectangle bounds = head(head);
        int edge = bounds.x + bounds.width - 1;
        int middle = bounds.y + bounds.height / 2;
        drag(new Point(edge, middle), new Point(edge + by, middle));
    }

    /** How wide a column is, in pixels. */
    public int width(String head) {
        return head(head).width;
    }

    private void drag(Point from, Point to) {
        Mouse.drag(ask(NatTable.class, grid -> grid), from, to);
    }

    private Rectangle head(String begins) {
        return ask(NatTable.class, grid -> grid.getBoundsByPosition(IntStream.range(0, grid.getColumnCount())
                .filter(column -> String.valueOf(grid.getDataValueByPosition(column, 0)).startsWith(begins)).findFirst()
                .orElseThrow(() -> new AssertionError("no column " + begins + " in sight of " + id)), 0)); //$NON-NLS-1$ //$NON-NLS-2$
    }
}
