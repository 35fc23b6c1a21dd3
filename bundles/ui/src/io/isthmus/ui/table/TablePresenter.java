package io.isthmus.ui.table;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.ui.Presenter;

/**
 * The state of a table: its rows, and which of them are shown in which order and by which columns. Used in one thread
 * at a time, that of the widgets.
 *
 * @param <R> type of the rows
 * @since 1.0
 */
public final class TablePresenter<R> extends Presenter {

    private final String id;
    private final List<Column<R>> columns;
    private List<R> rows = List.of();
    private List<R> visible = List.of();
    private String typed = ""; //$NON-NLS-1$
    private List<String> unknown = List.of();
    private TableState state;
    private String emptyText = Messages.TablePresenter_nothing;

    /**
     * @param id      names the table in what is remembered and for bots
     * @param columns all of them, in the order in which they are shown at first
     */
    public TablePresenter(String id, List<Column<R>> columns) {
        this.id = id;
        this.columns = List.copyOf(columns);
        this.state = initial();
    }

    private TableState initial() {
        return new TableState(columns.stream().filter(Column::shown).map(Column::id).toList(), Optional.empty(),
                false);
    }

    /** Names the table. */
    public String id() {
        return id;
    }

    /** All columns, shown or not. */
    public List<Column<R>> columns() {
        return columns;
    }

    /** The columns that are shown, in their order. */
    public List<Column<R>> shownColumns() {
        return state.shown().stream().flatMap(shown -> column(shown).stream()).toList();
    }

    private Optional<Column<R>> column(String columnId) {
        return columns.stream().filter(column -> column.id().equals(columnId)).findFirst();
    }

    /** Says what is shown where there is no row at all: what to do, one sentence. */
    public void setEmptyText(String text) {
        if (!emptyText.equals(text)) {
            emptyText = text;
            changed();
        }
    }

    /** Gives the table its rows. */
    public void setRows(List<R> newRows) {
        rows = List.copyOf(newRows);
        arrange();
    }

    /** Filters by what was typed; see {@link RowFilter}. */
    public void setFilter(String newTyped) {
        if (!typed.equals(newTyped)) {
            typed = newTyped;
            arrange();
        }
    }

    /** What was typed into the filter box. */
    public String filter() {
        return typed;
    }

    /** Sorts by a column; by the same one again, the other way round. */
    public void sortBy(Column<R> column) {
        boolean again = state.sorted().equals(Optional.of(column.id()));
        state = new TableState(state.shown(), Optional.of(column.id()), again && !state.descending());
        arrange();
    }

    /** Shows these columns in this order; at least one. */
    public void show(List<String> columnIds) {
        Set<String> known = columns.stream().map(Column::id).collect(Collectors.toSet());
        List<String> chosen = columnIds.stream().filter(known::contains).distinct().toList();
        if (!chosen.isEmpty()) {
            state = new TableState(chosen, state.sorted(), state.descending());
            changed();
        }
    }

    /** Columns and order, to be remembered. */
    public TableState state() {
        return state;
    }

    /** Columns and order as they were remembered; columns that are no longer there are left out. */
    public void restore(TableState remembered) {
        state = new TableState(state.shown(), remembered.sorted().filter(sorted -> column(sorted).isPresent()),
                remembered.descending());
        show(remembered.shown());
        arrange();
    }

    private void arrange() {
        RowFilter filter = RowFilter.parse(typed, columns);
        List<R> arranged = new ArrayList<>(rows.size());
        rows.stream().filter(row -> filter.accepts(row, columns)).forEach(arranged::add);
        state.sorted().flatMap(this::column).ifPresent(column -> arranged.sort(order(column)));
        visible = List.copyOf(arranged);
        unknown = filter.unknownColumns(rows, columns);
        changed();
    }

    private Comparator<R> order(Column<R> column) {
        return state.descending() ? column.order().reversed() : column.order();
    }

    /** The rows that are shown, in their order. */
    public List<R> visible() {
        return visible;
    }

    /** How many rows are shown of how many, in words. */
    public String count() {
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        return visible.size() == rows.size() ? NLS.bind(Messages.TablePresenter_all, numbers.format(rows.size()))
                : NLS.bind(Messages.TablePresenter_some, numbers.format(visible.size()), numbers.format(rows.size()));
    }

    /** What to say of what was typed into the filter box: that there is no such column, and which there are. */
    public String note() {
        return unknown.isEmpty() ? "" : NLS.bind(Messages.TablePresenter_noColumn, String.join(", ", unknown), //$NON-NLS-1$ //$NON-NLS-2$
                columns.stream().map(Column::id).collect(Collectors.joining(", "))); //$NON-NLS-1$
    }

    /** Whether there are rows and the filter leaves out all of them. */
    public boolean filteredOut() {
        return visible.isEmpty() && !rows.isEmpty();
    }

    /** What to say in place of rows; empty where there are some. */
    public String emptyText() {
        if (!visible.isEmpty()) {
            return ""; //$NON-NLS-1$
        }
        return filteredOut() ? Messages.TablePresenter_filtered : emptyText;
    }
}
