package io.isthmus.signins.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.ui.internal.asking.GroupRow;
import io.isthmus.signins.ui.internal.asking.SignInRow;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.ui.Binding;
import io.isthmus.ui.table.TableControl;
import io.isthmus.ui.table.TablePresenter;
import io.isthmus.ui.table.TableState;

/** The rows: as a grid or as a list, put together in groups, or what to do where there are none. */
final class RowsArea {

    private final SignInsPresenter presenter;
    private final SignInObjects objects;
    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final SignInGrid grid;
    private final SignInList list;
    private final EmptyState empty;
    private Optional<SignInColumn> by = Optional.empty();
    private Optional<TablePresenter<GroupRow>> groups = Optional.empty();
    private Optional<Control> groupTable = Optional.empty();
    private Optional<Integer> awaited = Optional.empty();
    private boolean asList;

    RowsArea(Composite parent, SignInsPresenter presenter, FilterBar filter, Intake intake, SignInObjects objects) {
        this.presenter = presenter;
        this.objects = objects;
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        ViewMemory.table().ifPresent(presenter::arrange);
        grid = new SignInGrid(area, presenter.rows(), presenter::sortBy, this::arrange, this::remember);
        list = new SignInList(area, presenter.rows());
        empty = new EmptyState(area, presenter, intake, filter::clear);
        grid.restore(ViewMemory.widths(), ViewMemory.frozen());
        asList = ViewMemory.list();
        for (RowsControl rows : new RowsControl[] {grid, list}) {
            new RowActions(presenter, rows, objects, filter.control()::setFocus);
            rows.onSelect(this::select);
        }
        Binding.of(presenter.groups(), area, this::refreshGroups);
    }

    /** What is selected before it is there is looked at once it came. */
    private void select(int row) {
        Optional<SignInRow> there = presenter.rows().row(row);
        awaited = there.isPresent() ? Optional.empty() : Optional.of(row);
        there.ifPresent(presenter::select);
        there.ifPresent(objects::select);
    }

    private void arrange(List<String> order) {
        TableState state = presenter.rows().state();
        presenter.arrange(new TableState(order, state.sorted(), state.descending()));
    }

    private void remember() {
        ViewMemory.layout(grid.widths(), grid.frozen());
    }

    private void refreshGroups() {
        if (!by.equals(presenter.groups().by())) {
            by = presenter.groups().by();
            Optional<Control> before = groupTable;
            boolean focused = before.filter(RowsArea::hasFocus).isPresent();
            groups = by.map(column -> new TablePresenter<>("signins.groups", presenter.groups().columns(column))); //$NON-NLS-1$
            groupTable = groups.map(this::groupTable);
            refresh();
            if (focused) {
                setFocus();
            }
            before.ifPresent(Control::dispose);
        }
        groups.ifPresent(table -> table.setRows(presenter.groups().rows()));
        refresh();
    }

    private static boolean hasFocus(Control control) {
        Control focused = control.getDisplay().getFocusControl();
        while (focused != null && focused != control) {
            focused = focused.getParent();
        }
        return focused != null;
    }

    private TableControl<GroupRow> groupTable(TablePresenter<GroupRow> table) {
        TableControl<GroupRow> control = new TableControl<>(area, table, Messages.RowsArea_groups);
        control.onOpen(presenter::open);
        return control;
    }

    /** Shows what there is now. */
    void refresh() {
        if (!presenter.words().empty().isEmpty()) {
            empty.refresh();
            show(empty);
        } else {
            show(groupTable.orElse(asList ? list : grid.control()));
        }
        shown().refresh();
        awaited.ifPresent(this::select);
        ViewMemory.table(presenter.rows().state());
    }

    private void show(Control top) {
        if (stack.topControl != top) {
            stack.topControl = top;
            area.layout();
        }
    }

    /** Shows the rows as a list that screen readers read, or as a grid; what is selected stays so. */
    void listMode(boolean wanted) {
        Optional<Integer> selected = shown().selected();
        asList = wanted;
        ViewMemory.list(wanted);
        refresh();
        selected.ifPresent(shown()::select);
        setFocus();
    }

    /** What shows the rows now. */
    RowsControl shown() {
        return asList ? list : grid;
    }

    /** Gives the focus to what is shown. */
    void setFocus() {
        Control top = stack.topControl;
        if (top == null || !top.setFocus()) {
            area.setFocus();
        }
    }
}
