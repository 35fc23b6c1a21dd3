package io.isthmus.ui.table;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

/**
 * Keeps the columns of a table as wide as they are meant to be, and narrower where there is no room for that, so that no
 * column is out of sight that need not be. Once somebody drags a column, all stay as they are.
 */
final class ColumnWidths {

    private static final int ROUND_A_TITLE = 24;

    private final Table table;
    private List<Integer> wanted = List.of();
    private List<Integer> least = List.of();
    private List<Integer> given = List.of();

    ColumnWidths(Table table) {
        this.table = table;
        table.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
    }

    /** The table has other columns. */
    void begin(List<? extends Column<?>> columns) {
        GC gc = new GC(table);
        try {
            int character = (int) Math.ceil(gc.getFontMetrics().getAverageCharacterWidth());
            wanted = columns.stream().map(column -> column.width() * character).toList();
            least = columns.stream().map(column -> gc.textExtent(column.title()).x + ROUND_A_TITLE).toList();
        } finally {
            gc.dispose();
        }
        give(wanted);
        fit();
    }

    private void fit() {
        if (given.equals(Stream.of(table.getColumns()).map(TableColumn::getWidth).toList())) {
            give(fitting(wanted, least, table.getClientArea().width));
        }
    }

    private void give(List<Integer> widths) {
        TableColumn[] columns = table.getColumns();
        IntStream.range(0, columns.length).filter(index -> columns[index].getWidth() != widths.get(index))
                .forEach(index -> columns[index].setWidth(widths.get(index)));
        given = Stream.of(columns).map(TableColumn::getWidth).toList();
    }

    /**
     * The widths that fit into a room.
     *
     * @param wanted as wide as columns are meant to be
     * @param least  what their titles take; no column gets narrower than that, nor than half of what is wanted
     */
    static List<Integer> fitting(List<Integer> wanted, List<Integer> least, int room) {
        List<Integer> narrowest = IntStream.range(0, wanted.size()).mapToObj(index -> Math.min(wanted.get(index),
                Math.max(least.get(index), wanted.get(index) / 2))).toList();
        int all = sum(wanted);
        int smallest = sum(narrowest);
        if (room >= all || room <= 0) {
            return wanted;
        }
        double share = all == smallest ? 0 : Math.max(0, (double) (room - smallest) / (all - smallest));
        return IntStream.range(0, wanted.size()).mapToObj(index -> narrowest.get(index)
                + (int) (share * (wanted.get(index) - narrowest.get(index)))).toList();
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
