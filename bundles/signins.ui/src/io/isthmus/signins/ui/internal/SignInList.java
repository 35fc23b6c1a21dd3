package io.isthmus.signins.ui.internal;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;

import io.isthmus.signins.SignInSelection.Positions;
import io.isthmus.signins.ui.internal.asking.RowsPresenter;
import io.isthmus.signins.ui.internal.asking.SelectedRows;
import io.isthmus.signins.ui.internal.asking.SignInRow;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Icons;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.Column;

/**
 * The rows as a list of the window system, which screen readers read as any other. Such a list keeps something for each
 * of its rows, so that a part of very many is shown at a time.
 */
final class SignInList extends Composite implements RowsControl {

    /** How many rows are shown at a time. */
    private static final int PART = 20_000;
    private static final int ROOM_FOR_FAILED = 9;

    private final RowsPresenter rows;
    private final Table table;
    private final Composite parts;
    private final Label part;
    private final Button earlier;
    private final Button later;
    private final int character;
    private final Set<Integer> awaited = new TreeSet<>();
    private List<Column<SignInRow>> columns = List.of();
    private int offset;
    private int answers;
    private IntConsumer onSelect = row -> { };

    SignInList(Composite parent, RowsPresenter rows) {
        super(parent, SWT.NONE);
        this.rows = rows;
        GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(this);
        table = WidgetIds.mark(new Table(this, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI), "signins.list", //$NON-NLS-1$
                Messages.SignInGrid_name);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        character = Characters.width(table, table.getFont());
        parts = new Composite(this, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 0).applyTo(parts);
        GridDataFactory.fillDefaults().exclude(true).applyTo(parts);
        parts.setVisible(false);
        part = WidgetIds.mark(new Label(parts, SWT.NONE), "signins.part"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(part);
        earlier = turn(Messages.SignInList_before, "signins.before", -PART); //$NON-NLS-1$
        later = turn(Messages.SignInList_after, "signins.after", PART); //$NON-NLS-1$
        table.addListener(SWT.SetData, this::fill);
        table.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> selected().ifPresent(onSelect::accept)));
    }

    private Button turn(String text, String id, int by) {
        Button button = WidgetIds.mark(new Button(parts, SWT.PUSH), id);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            show(offset + by);
            table.setFocus();
        }));
        return button;
    }

    private void show(int from) {
        offset = Math.clamp(from, 0, Math.max(0, (rows.count() - 1) / PART * PART));
        table.deselectAll();
        table.setItemCount(Math.min(PART, rows.count() - offset));
        table.setTopIndex(0);
        table.clearAll();
        awaited.clear();
        tellPart();
    }

    private void tellPart() {
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        part.setText(NLS.bind(Messages.SignInList_part, new Object[] {numbers.format(offset + 1L),
            numbers.format((long) offset + table.getItemCount()), numbers.format(rows.count())}));
        earlier.setEnabled(offset > 0);
        later.setEnabled(offset + PART < rows.count());
        if (Labels.visible(parts, rows.count() > PART)) {
            layout();
        }
    }

    private void fill(Event event) {
        if (event.index < 0) {
            // GTK asks once more for rows that are being taken away.
            return;
        }
        TableItem item = (TableItem) event.item;
        Optional<SignInRow> row = rows.row(offset + event.index);
        if (row.isEmpty()) {
            awaited.add(event.index);
            item.setText(Messages.SignInGrid_loading);
            return;
        }
        item.setText(columns.stream().map(column -> column.text().apply(row.get()).replace('\n', ' '))
                .toArray(String[]::new));
        if (row.get().failed()) {
            item.setImage(0, Icons.image(Mark.BAD));
            item.setText(0, Messages.RowSentence_failed + ' ' + item.getText(0));
        }
    }

    @Override
    public void refresh() {
        boolean other = !columns.equals(rows.shownColumns());
        if (other) {
            columns = rows.shownColumns();
            makeColumns();
        }
        if (other || answers != rows.answers()) {
            answers = rows.answers();
            show(0);
        } else if (table.getItemCount() != Math.min(PART, rows.count() - offset)) {
            table.setItemCount(Math.min(PART, rows.count() - offset));
            tellPart();
        }
        rows.reselect().ifPresent(this::select);
        showThoseThatCame();
    }

    private void showThoseThatCame() {
        if (awaited.isEmpty()) {
            return;
        }
        int top = table.getTopIndex();
        int bottom = Math.min(table.getItemCount(), top + table.getClientArea().height / table.getItemHeight() + 2);
        awaited.removeIf(index -> index < top || index >= bottom);
        List<Integer> come = awaited.stream().filter(index -> rows.row(offset + index).isPresent()).toList();
        come.forEach(awaited::remove);
        come.forEach(table::clear);
    }

    private void makeColumns() {
        table.setRedraw(false);
        Stream.of(table.getColumns()).forEach(TableColumn::dispose);
        for (Column<SignInRow> column : columns) {
            TableColumn made = new TableColumn(table, SWT.NONE);
            made.setText(column.title());
            made.setWidth((column.width() + (columns.indexOf(column) == 0 ? ROOM_FOR_FAILED : 0)) * character);
        }
        table.setRedraw(true);
    }

    @Override
    public void select(int row) {
        if (row / PART * PART != offset) {
            show(row / PART * PART);
        }
        table.setSelection(row - offset);
        table.showSelection();
    }

    @Override
    public void top() {
        show(0);
    }

    @Override
    public Optional<Integer> selected() {
        return table.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(offset + table.getSelectionIndex());
    }

    @Override
    public List<Positions> selection() {
        List<Positions> selected = new ArrayList<>();
        for (int index : IntStream.of(table.getSelectionIndices()).sorted().map(index -> offset + index).toArray()) {
            boolean adjacent = !selected.isEmpty() && selected.getLast().end() == index;
            long first = adjacent ? selected.removeLast().first() : index;
            selected.add(new Positions(first, index + 1L));
        }
        return selected;
    }

    @Override
    public Optional<SelectedRows> keep() {
        return rows.keep(answers, selection());
    }

    @Override
    public Optional<Column<SignInRow>> selectedColumn() {
        return Optional.empty();
    }

    @Override
    public void onSelect(IntConsumer action) {
        onSelect = action;
    }

    @Override
    public Table control() {
        return table;
    }
}
