package io.isthmus.signins.ui.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.coordinate.PositionCoordinate;
import org.eclipse.nebula.widgets.nattable.freeze.CompositeFreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.FreezeLayer;
import org.eclipse.nebula.widgets.nattable.freeze.command.FreezeColumnCommand;
import org.eclipse.nebula.widgets.nattable.freeze.command.UnFreezeGridCommand;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.layer.LabelStack;
import org.eclipse.nebula.widgets.nattable.layer.event.ILayerEvent;
import org.eclipse.nebula.widgets.nattable.layer.event.StructuralRefreshEvent;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.reorder.event.ColumnReorderEvent;
import org.eclipse.nebula.widgets.nattable.resize.event.ColumnResizeEvent;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.SelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.command.SelectCellCommand;
import org.eclipse.nebula.widgets.nattable.selection.event.ISelectionEvent;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInSelection.Positions;
import io.isthmus.signins.ui.internal.asking.RowsPresenter;
import io.isthmus.signins.ui.internal.asking.SelectedRows;
import io.isthmus.signins.ui.internal.asking.SignInColumns;
import io.isthmus.signins.ui.internal.asking.SignInRow;
import io.isthmus.ui.DrawnList;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.table.Column;

/** The rows as a grid, which draws what is in sight of any number of them. */
final class SignInGrid implements RowsControl {

    private static final int ROOM_ABOVE_AND_BELOW = 8;

    private final RowsPresenter rows;
    private final Runnable onLayout;
    private final NatTable table;
    private final DataLayer data;
    private final ColumnReorderLayer reorder;
    private final SelectionLayer selection;
    private final ViewportLayer viewport;
    private final CompositeFreezeLayer body;
    private final GridColors colors;
    private final int character;
    private List<Column<SignInRow>> columns = List.of();
    private int count = -1;
    private int answers;
    private boolean refreshing;
    private Map<String, Integer> widths = new LinkedHashMap<>();
    private int frozen;

    /**
     * @param onSort   is given a column by which to sort
     * @param onMoved  is given the columns in the order in which they were put
     * @param onLayout runs after columns were made wider or frozen
     */
    SignInGrid(Composite parent, RowsPresenter rows, Consumer<SignInColumn> onSort, Consumer<List<String>> onMoved,
            Runnable onLayout) {
        GridCollections.find();
        this.rows = rows;
        this.onLayout = onLayout;
        data = new DataLayer(new GridData.Cells(rows, () -> columns, () -> Math.max(0, count)));
        data.setConfigLabelAccumulator(this::label);
        reorder = new ColumnReorderLayer(data);
        selection = new SelectionLayer(reorder, false);
        selection.addConfiguration(new GridKeys.Selecting());
        viewport = new ViewportLayer(selection);
        body = new CompositeFreezeLayer(new FreezeLayer(selection), viewport, selection);
        DataLayer heads = new DataLayer(new GridData.Heads(rows, () -> columns));
        CompositeLayer all = new CompositeLayer(1, 2);
        all.setChildLayer(GridRegion.COLUMN_HEADER, new ColumnHeaderLayer(heads, body, selection), 0, 0);
        all.setChildLayer(GridRegion.BODY, body, 0, 1);
        table = WidgetIds.mark(new NatTable(parent, SWT.NO_BACKGROUND | SWT.NO_REDRAW_RESIZE | SWT.DOUBLE_BUFFERED
                | SWT.V_SCROLL | SWT.H_SCROLL, all, false), "signins.grid", Messages.SignInGrid_name); //$NON-NLS-1$
        table.addConfiguration(new GridKeys.Sorting(index -> onSort.accept(SignInColumns.of(columns.get(index)))));
        table.configure();
        colors = new GridColors(table);
        int height = Characters.height(table, colors.font()) + ROOM_ABOVE_AND_BELOW;
        character = Characters.width(table, colors.font());
        data.setDefaultRowHeight(height);
        heads.setDefaultRowHeight(height);
        colors.apply();
        Colors.whenTheyChange(table, colors::apply);
        new GridToolTip(table, this::toolTip);
        table.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        table.addKeyListener(KeyListener.keyPressedAdapter(event -> selectFirst(event.keyCode)));
        reorder.addLayerListener(event -> moved(event, onMoved));
        data.addLayerListener(this::resized);
        DrawnList.tell(table, () -> Messages.SignInGrid_name, () -> IntStream.range(topInSight(),
                topInSight() + inSight()).mapToObj(this::sentence).toList(),
                () -> selected().orElse(topInSight() - 1) - topInSight());
    }

    private void label(LabelStack labels, int column, int row) {
        Optional<SignInRow> shown = rows.row(row);
        boolean failed = shown.filter(SignInRow::failed).isPresent();
        if (column == reorder.getColumnIndexByPosition(0)) {
            labels.addLabel(failed ? GridColors.FAILED : GridColors.FIRST);
        }
        if (shown.isEmpty()) {
            labels.addLabel(GridColors.LOADING);
        } else if (failed && SignInColumns.of(columns.get(column)) == SignInColumn.ERROR_CODE) {
            labels.addLabel(GridColors.ERROR);
        }
        if (selection.isRowPositionSelected(row)) {
            labels.addLabel(GridColors.SELECTED_ROW);
        }
    }

    private void moved(ILayerEvent event, Consumer<List<String>> onMoved) {
        if (event instanceof ColumnReorderEvent) {
            List<String> order = reorder.getColumnIndexOrder().stream().map(columns::get).map(Column::id).toList();
            table.getDisplay().asyncExec(() -> {
                if (!table.isDisposed()) {
                    reorder.resetReorder();
                    onMoved.accept(order);
                }
            });
        }
    }

    private void resized(ILayerEvent event) {
        if (event instanceof ColumnResizeEvent && !refreshing) {
            for (int index = 0; index < columns.size(); index++) {
                widths.put(columns.get(index).id(), data.getColumnWidthByPosition(index));
            }
            onLayout.run();
        }
    }

    /** Keys go on from the cell that is selected: where none is, they begin at the first row in sight. */
    private void selectFirst(int key) {
        if (selected().isEmpty() && count > 0 && (key & SWT.KEYCODE_BIT) != 0 && (key & SWT.MODIFIER_MASK) == 0) {
            select(topInSight());
        }
    }

    @Override
    public void refresh() {
        refreshing = true;
        try {
            boolean otherColumns = !columns.equals(rows.shownColumns());
            if (answers != rows.answers()) {
                answers = rows.answers();
                selection.clear(false);
            }
            if (otherColumns || count != rows.count()) {
                Optional<Integer> row = selected();
                columns = rows.shownColumns();
                count = rows.count();
                refreshStructure();
                if (otherColumns) {
                    columnsChanged();
                }
                row.filter(one -> one < count).ifPresent(one -> selection.setSelectedCell(0, one));
            }
            rows.reselect().ifPresent(this::select);
            table.redraw();
        } finally {
            refreshing = false;
        }
    }

    /** NatTable would ask for each of millions of rows whether it is selected: none is, and it need not look. */
    private void refreshStructure() {
        selection.clear(false);
        SelectionModel model = (SelectionModel) selection.getSelectionModel();
        model.setClearSelectionOnChange(false);
        data.fireLayerEvent(new StructuralRefreshEvent(data));
        model.setClearSelectionOnChange(true);
    }

    private void columnsChanged() {
        for (int index = 0; index < columns.size(); index++) {
            Column<SignInRow> column = columns.get(index);
            data.setColumnWidthByPosition(index, widths.getOrDefault(column.id(), column.width() * character), false);
        }
        applyFrozen();
    }

    /** Keeps the first columns where they are when the others are scrolled. */
    void freeze(int first) {
        frozen = first;
        applyFrozen();
        onLayout.run();
    }

    private void applyFrozen() {
        frozen = Math.clamp(frozen, 0, Math.max(0, columns.size() - 1));
        table.doCommand(new UnFreezeGridCommand());
        if (frozen > 0) {
            table.doCommand(new FreezeColumnCommand(body, frozen - 1));
        }
    }

    /** How many columns are frozen. */
    int frozen() {
        return frozen;
    }

    /** How wide columns are that were made wider or narrower, by their ids. */
    Map<String, Integer> widths() {
        return widths;
    }

    /** Makes columns as wide as they were once, and freezes as many. */
    void restore(Map<String, Integer> remembered, int first) {
        widths = new LinkedHashMap<>(remembered);
        frozen = first;
        columnsChanged();
    }

    @Override
    public void select(int row) {
        table.doCommand(new SelectCellCommand(selection, Math.max(0, anchorColumn()), row, false, false));
    }

    @Override
    public void top() {
        viewport.setOriginY(0);
    }

    private int anchorColumn() {
        return selection.getSelectionAnchor().columnPosition;
    }

    @Override
    public Optional<Integer> selected() {
        PositionCoordinate anchor = selection.getLastSelectedCellPosition();
        return anchor == null || anchor.rowPosition < 0 ? Optional.empty() : Optional.of(anchor.rowPosition);
    }

    @Override
    public List<Positions> selection() {
        return selection.getSelectedRowPositions().stream().map(range -> new Positions(range.start, range.end))
                .sorted(Comparator.comparing(Positions::first)).toList();
    }

    @Override
    public Optional<SelectedRows> keep() {
        return rows.keep(answers, selection());
    }

    @Override
    public Optional<Column<SignInRow>> selectedColumn() {
        int position = anchorColumn();
        return position < 0 || position >= columns.size() ? Optional.empty()
                : Optional.of(columns.get(reorder.getColumnIndexByPosition(position)));
    }

    @Override
    public void onSelect(IntConsumer action) {
        selection.addLayerListener(event -> {
            if (event instanceof ISelectionEvent && !refreshing) {
                selected().ifPresent(action::accept);
                table.redraw();
            }
        });
    }

    @Override
    public NatTable control() {
        return table;
    }

    private int topInSight() {
        return viewport.getOriginRowPosition();
    }

    private int inSight() {
        return Math.min(viewport.getRowCount(), Math.max(0, count - topInSight()));
    }

    private String sentence(int row) {
        return rows.row(row).map(shown -> RowSentence.of(shown, columns)).orElse(Messages.SignInGrid_loading);
    }

    private String toolTip(Point place) {
        int column = table.getColumnIndexByPosition(table.getColumnPositionByX(place.x));
        int position = table.getRowPositionByY(place.y);
        int row = table.getRowIndexByPosition(position);
        if (position < 1 || column < 0 || row < 0) {
            return ""; //$NON-NLS-1$
        }
        return rows.row(row).map(columns.get(column).tooltip()).orElse(""); //$NON-NLS-1$
    }
}
