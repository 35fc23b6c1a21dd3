package io.isthmus.signins.ui.internal;

import java.text.NumberFormat;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.ui.internal.asking.SignInColumns;
import io.isthmus.signins.ui.internal.asking.SignInRow;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Clipboards;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.table.ColumnsDialog;
import io.isthmus.ui.table.FocusHandlers;
import io.isthmus.ui.table.TableState;

/** What can be done with rows, by menu and by key: copy, filter by what a cell has, sort, freeze, choose columns. */
final class RowActions {

    /** The key of the menu in the data of the control. */
    static final String MENU = "io.isthmus.signins.ui.menu"; //$NON-NLS-1$

    /** More rows are for a file: a clipboard has them in memory, and whoever pastes them as well. */
    private static final int MOST_COPIED = 100_000;

    private final SignInsPresenter presenter;
    private final RowsControl rows;
    private final SignInObjects objects;
    private final Optional<SignInGrid> grid;
    private final ExportMenu exports;

    /**
     * @param objects who signed in
     * @param onFind  leads to the filter
     */
    RowActions(SignInsPresenter presenter, RowsControl rows, SignInObjects objects, Runnable onFind) {
        this.presenter = presenter;
        this.objects = objects;
        this.rows = rows;
        grid = rows instanceof SignInGrid one ? Optional.of(one) : Optional.empty();
        Control control = rows.control();
        exports = new ExportMenu(presenter, control.getShell());
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(this::fill);
        control.setMenu(menu.createContextMenu(control));
        control.setData(MENU, menu);
        control.addDisposeListener(event -> menu.dispose());
        FocusHandlers.activate(control, rows.getClass().getName(), Map.of(
                FocusHandlers.COPY, () -> copy(false), FocusHandlers.FIND, onFind));
    }

    private void fill(IMenuManager menu) {
        Optional<SignInRow> row = rows.selected().flatMap(presenter.rows()::row);
        Optional<Column<SignInRow>> column = rows.selectedColumn();
        if (row.isPresent() && column.isPresent()) {
            menu.add(action(Messages.RowActions_copyCell, () -> copyCell(row.get(), column.get())));
        }
        if (row.isPresent()) {
            menu.add(action(Messages.RowActions_copyRows, () -> copy(false)));
            menu.add(action(Messages.RowActions_copyWithHeads, () -> copy(true)));
            menu.add(new Separator());
            filters(menu, row.get(), column);
            menu.add(new Separator());
            Action reveal = action(Messages.RowActions_reveal, () -> objects.reveal(row.get()));
            reveal.setEnabled(objects.of(row.get()).isPresent());
            menu.add(reveal);
        }
        menu.add(exports.over(rows));
        menu.add(new Separator());
        menu.add(sortMenu());
        menu.add(groupMenu());
        grid.ifPresent(one -> freezing(menu, one, column));
        menu.add(action(Messages.RowActions_columns, this::chooseColumns));
    }

    private void filters(IMenuManager menu, SignInRow row, Optional<Column<SignInRow>> column) {
        if (column.isPresent()) {
            offer(menu, row, SignInColumns.of(column.get()));
            return;
        }
        MenuManager by = new MenuManager(Messages.RowActions_filter);
        presenter.rows().shownColumns().forEach(shown -> offer(by, row, SignInColumns.of(shown)));
        menu.add(by);
    }

    private void offer(IMenuManager menu, SignInRow row, SignInColumn column) {
        String title = SignInColumns.title(column);
        menu.add(action(NLS.bind(Messages.RowActions_only, title), () -> presenter.filterBy(row, column, false)));
        menu.add(action(NLS.bind(Messages.RowActions_without, title), () -> presenter.filterBy(row, column, true)));
    }

    private MenuManager sortMenu() {
        MenuManager sort = new MenuManager(Messages.RowActions_sort);
        presenter.rows().shownColumns().forEach(column -> {
            Action action = action(column.title(), IAction.AS_RADIO_BUTTON,
                    () -> presenter.sortBy(SignInColumns.of(column)));
            action.setChecked(presenter.rows().state().sorted().equals(Optional.of(column.id())));
            sort.add(action);
        });
        return sort;
    }

    private MenuManager groupMenu() {
        MenuManager group = new MenuManager(Messages.RowActions_group);
        SignInColumns.groupable().forEach(column -> group.add(action(SignInColumns.title(column),
                () -> presenter.group(Optional.of(column)))));
        return group;
    }

    private void freezing(IMenuManager menu, SignInGrid shown, Optional<Column<SignInRow>> column) {
        column.map(presenter.rows().shownColumns()::indexOf).ifPresent(index -> menu.add(
                action(Messages.RowActions_freeze, () -> shown.freeze(index + 1))));
        if (shown.frozen() > 0) {
            menu.add(action(Messages.RowActions_unfreeze, () -> shown.freeze(0)));
        }
    }

    private static Action action(String text, Runnable work) {
        return action(text, IAction.AS_PUSH_BUTTON, work);
    }

    private static Action action(String text, int style, Runnable work) {
        return new Action(text, style) {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private void copyCell(SignInRow row, Column<SignInRow> column) {
        String text = column.copied().apply(row);
        if (!text.isEmpty()) {
            Clipboards.copy(rows.control().getDisplay(), text);
        }
    }

    private void copy(boolean heads) {
        rows.keep().ifPresent(selected -> {
            if (selected.count() > MOST_COPIED) {
                selected.close();
                offerFile(selected.count());
                return;
            }
            Control control = rows.control();
            OperationJob.start(new CopySignIns(selected, heads, text -> Binding.later(control.getDisplay(), control,
                    () -> Clipboards.copy(control.getDisplay(), text))), FailureReporter::tell);
        });
    }

    private void offerFile(long count) {
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        if (MessageDialog.open(MessageDialog.QUESTION, rows.control().getShell(), Messages.RowActions_copyMany,
                NLS.bind(Messages.RowActions_tooMany, numbers.format(count), numbers.format(MOST_COPIED)), SWT.NONE,
                Messages.RowActions_toFile, IDialogConstants.CANCEL_LABEL) == 0) {
            exports.selected(rows);
        }
    }

    private void chooseColumns() {
        TableState state = presenter.rows().state();
        ColumnsDialog dialog = new ColumnsDialog(rows.control().getShell(), presenter.rows().columns(), state.shown());
        if (dialog.open() == ColumnsDialog.OK) {
            presenter.arrange(new TableState(dialog.chosen(), state.sorted(), state.descending()));
        }
    }
}
