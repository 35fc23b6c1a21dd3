package io.isthmus.ui.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ILazyContentProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;

import io.isthmus.ui.Binding;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/**
 * A table with its filter box, count and menu. Rows are put into widgets as they come into sight, so that many rows
 * cost nothing.
 *
 * @param <R> type of the rows
 * @since 1.0
 */
public final class TableControl<R> extends Composite {

    /** A sentence about what was typed never makes the table wider. */
    private static final int NOTE_WIDTH = 120;

    private final TablePresenter<R> presenter;
    private final FilterBox filter;
    private final Label count;
    private final Composite pages;
    private final StackLayout stack = new StackLayout();
    private final Label note;
    private final EmptyPage empty;
    private final TableViewer viewer;
    private final ColumnWidths widths;
    private List<String> shown = List.of();
    private List<R> visible = List.of();
    private Optional<R> wanted = Optional.empty();
    private boolean refreshing;

    /**
     * @param parent    where it is put
     * @param presenter its state; closed with this control
     * @param name      for a screen reader: "Findings"
     */
    public TableControl(Composite parent, TablePresenter<R> presenter, String name) {
        super(parent, SWT.NONE);
        this.presenter = presenter;
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 4).margins(4, 4).applyTo(this);
        filter = new FilterBox(this, presenter.id(), NLS.bind(Messages.TableControl_filterName, name),
                presenter.columns(), presenter::setFilter);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(filter.control());
        count = WidgetIds.mark(new Label(this, SWT.RIGHT), presenter.id() + ".count"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
        note = Labels.paragraph(this, presenter.id() + ".note", NOTE_WIDTH, 2); //$NON-NLS-1$
        Colors.write(Tone.WARNING, note);
        pages = new Composite(this, SWT.NONE);
        pages.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(pages);
        viewer = new TableViewer(pages, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL);
        empty = new EmptyPage(pages, presenter.id(), name, filter);
        widths = new ColumnWidths(viewer.getTable());
        lookLikeATable(name);
        TableMemory.restore(presenter);
        new TableActions<>(presenter, viewer, filter);
        Binding.of(presenter, this, this::refresh);
    }

    private void lookLikeATable(String name) {
        Table table = WidgetIds.mark(viewer.getTable(), presenter.id(), name);
        table.setHeaderVisible(true);
        viewer.setUseHashlookup(false);
        viewer.setContentProvider((ILazyContentProvider) index -> viewer.replace(visible.get(index), index));
        ColumnViewerToolTipSupport.enableFor(viewer);
    }

    private void refresh() {
        List<String> wanted = presenter.state().shown();
        if (!wanted.equals(shown)) {
            shown = wanted;
            makeColumns();
        }
        showOrder();
        IStructuredSelection selection = viewer.getStructuredSelection();
        visible = presenter.visible();
        refreshing = true;
        try {
            viewer.setItemCount(visible.size());
            viewer.refresh();
        } finally {
            refreshing = false;
        }
        reselect(selection);
        selectWanted();
        count.setText(presenter.count());
        empty.show(presenter.emptyText(), presenter.filteredOut());
        stack.topControl = visible.isEmpty() ? empty : viewer.getTable();
        pages.layout();
        filter.describe(presenter.note());
        Labels.showOrHide(note, presenter.note());
        layout(new Control[] { count, note });
        TableMemory.remember(presenter);
    }

    private void reselect(IStructuredSelection selection) {
        int[] indices = selection.stream().mapToInt(visible::indexOf).filter(index -> index >= 0).toArray();
        viewer.getTable().setSelection(indices);
    }

    private void makeColumns() {
        Table table = viewer.getTable();
        table.setRedraw(false);
        for (TableColumn column : table.getColumns()) {
            column.dispose();
        }
        for (Column<R> column : presenter.shownColumns()) {
            TableViewerColumn made = new TableViewerColumn(viewer, SWT.NONE);
            made.getColumn().setText(column.title());
            made.getColumn().setData(column);
            made.getColumn().addSelectionListener(
                    SelectionListener.widgetSelectedAdapter(event -> presenter.sortBy(column)));
            made.setLabelProvider(new CellLabels<>(column));
        }
        widths.begin(presenter.shownColumns());
        table.setRedraw(true);
    }

    private void showOrder() {
        Table table = viewer.getTable();
        TableColumn sorted = null;
        for (TableColumn column : table.getColumns()) {
            if (presenter.state().sorted().equals(Optional.of(((Column<?>) column.getData()).id()))) {
                sorted = column;
            }
        }
        table.setSortColumn(sorted);
        table.setSortDirection(presenter.state().descending() ? SWT.DOWN : SWT.UP);
    }

    /** Runs with each row that the user selects; the viewer tells of what it selects itself when rows change, too. */
    @SuppressWarnings("unchecked")
    public void onSelect(Consumer<R> action) {
        viewer.addPostSelectionChangedListener(event -> {
            Object first = event.getStructuredSelection().getFirstElement();
            if (first != null && !refreshing) {
                action.accept((R) first);
            }
        });
    }

    /** Runs with a row that is double-clicked, or on which Enter is pressed. */
    @SuppressWarnings("unchecked")
    public void onOpen(Consumer<R> action) {
        viewer.addOpenListener(event -> action.accept(
                (R) ((IStructuredSelection) event.getSelection()).getFirstElement()));
    }

    /** Selects a row as soon as it is shown, without telling whoever listens to the user's own selections. */
    public void select(R row) {
        wanted = Optional.of(row);
        selectWanted();
    }

    private void selectWanted() {
        int index = wanted.map(visible::indexOf).orElse(-1);
        if (index >= 0) {
            wanted = Optional.empty();
            viewer.getTable().setSelection(index);
            viewer.getTable().showSelection();
        }
    }

    /** Runs before the menu of the rows opens, with the row that is selected then; empty for none. */
    @SuppressWarnings("unchecked")
    public void onMenu(Consumer<Optional<R>> action) {
        menu().addMenuListener(menu -> action.accept(
                Optional.ofNullable((R) viewer.getStructuredSelection().getFirstElement())));
    }

    /** The menu of the rows, to which views add. */
    public MenuManager menu() {
        return (MenuManager) viewer.getTable().getData(TableActions.MENU);
    }

    @Override
    public boolean setFocus() {
        return visible.isEmpty() ? filter.control().setFocus() : viewer.getTable().setFocus();
    }
}
