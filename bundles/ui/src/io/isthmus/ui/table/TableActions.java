package io.isthmus.ui.table;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.events.MenuDetectListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Table;

import io.isthmus.ui.Clipboards;
import io.isthmus.ui.file.FileChoice;
import io.isthmus.ui.file.WriteFile;

/** What can be done with the rows of any table: copy, export, choose columns; by menu and by key. */
final class TableActions<R> {

    static final String MENU = "io.isthmus.ui.table.menu"; //$NON-NLS-1$

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final TablePresenter<R> presenter;
    private final TableViewer viewer;
    private Point pointed = new Point(0, 0);

    TableActions(TablePresenter<R> presenter, TableViewer viewer, FilterBox filter) {
        this.presenter = presenter;
        this.viewer = viewer;
        Table table = viewer.getTable();
        table.addMenuDetectListener((MenuDetectListener) event -> pointed = table.toControl(event.x, event.y));
        makeMenu(table);
        FocusHandlers.activate(table, presenter.id(), Map.of(
                FocusHandlers.COPY, () -> copy(TableText::rows), FocusHandlers.FIND, filter.control()::setFocus));
    }

    private void makeMenu(Table table) {
        MenuManager menu = new MenuManager();
        menu.add(new Separator("additions")); //$NON-NLS-1$
        menu.add(action(Messages.TableActions_copyCell, this::copyCell));
        menu.add(action(Messages.TableActions_copyRows, () -> copy(TableText::rows)));
        menu.add(action(Messages.TableActions_copyWithHeads, () -> copy(TableText::rowsWithHeads)));
        menu.add(new Separator());
        menu.add(action(Messages.TableActions_export, this::export));
        menu.add(sortMenu());
        menu.add(action(Messages.TableActions_columns, this::chooseColumns));
        table.setMenu(menu.createContextMenu(table));
        table.setData(MENU, menu);
        table.addDisposeListener(event -> menu.dispose());
    }

    /** A click on a head for whoever uses the keyboard alone: the column that is sorted by goes the other way round. */
    private MenuManager sortMenu() {
        MenuManager sort = new MenuManager(Messages.TableActions_sort);
        sort.setRemoveAllWhenShown(true);
        sort.addMenuListener(shown -> presenter.shownColumns().forEach(column -> {
            Action action = action(column.title(), IAction.AS_RADIO_BUTTON, () -> presenter.sortBy(column));
            action.setChecked(presenter.state().sorted().equals(Optional.of(column.id())));
            shown.add(action);
        }));
        return sort;
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

    @SuppressWarnings("unchecked")
    private List<R> selected() {
        return viewer.getStructuredSelection().stream().map(row -> (R) row).toList();
    }

    private void copy(BiFunction<List<R>, List<Column<R>>, String> text) {
        if (!selected().isEmpty()) {
            toClipboard(text.apply(selected(), presenter.shownColumns()));
        }
    }

    @SuppressWarnings("unchecked")
    private void copyCell() {
        ViewerCell cell = viewer.getCell(pointed);
        if (cell != null) {
            Column<R> column = presenter.shownColumns().get(cell.getColumnIndex());
            toClipboard(column.copied().apply((R) cell.getElement()));
        }
    }

    private void toClipboard(String text) {
        Clipboards.copy(viewer.getTable().getDisplay(), text);
    }

    private void export() {
        FileChoice choice = new FileChoice(viewer.getTable().getShell(), presenter.id());
        choice.add("CSV", "csv"); //$NON-NLS-1$ //$NON-NLS-2$
        List<R> rows = presenter.visible();
        List<Column<R>> columns = presenter.shownColumns();
        choice.ask().ifPresent(chosen -> WriteFile.start(chosen.file(),
                context -> (BYTE_ORDER_MARK + TableText.csv(rows, columns)).getBytes(StandardCharsets.UTF_8)));
    }

    private void chooseColumns() {
        ColumnsDialog dialog = new ColumnsDialog(viewer.getTable().getShell(), presenter.columns(),
                presenter.state().shown());
        if (dialog.open() == ColumnsDialog.OK) {
            presenter.show(dialog.chosen());
        }
    }
}
