package io.isthmus.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

import io.isthmus.ui.WidgetIds;

/**
 * Chooses which columns of a table are shown, and in which order.
 *
 * @since 1.0
 */
public final class ColumnsDialog extends Dialog {

    private static final int ROWS = 12;

    private final List<? extends Column<?>> columns;
    private List<String> chosen;
    private Table table;

    /**
     * @param columns all of them
     * @param shown   ids of those that are shown now, in their order
     */
    public ColumnsDialog(Shell parent, List<? extends Column<?>> columns, List<String> shown) {
        super(parent);
        this.columns = columns;
        this.chosen = List.copyOf(shown);
    }

    /** Ids of the chosen columns in their order. */
    public List<String> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.ColumnsDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(12, 12).applyTo(area);
        Label message = new Label(area, SWT.WRAP);
        message.setText(Messages.ColumnsDialog_message);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(message);
        table = WidgetIds.mark(new Table(area, SWT.CHECK | SWT.BORDER | SWT.SINGLE), "columns", //$NON-NLS-1$
                Messages.ColumnsDialog_title);
        GridDataFactory.fillDefaults().grab(true, true).hint(260, table.getItemHeight() * ROWS).applyTo(table);
        ordered().forEach(column -> add(table.getItemCount(), column.id(), column.title(),
                chosen.contains(column.id())));
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        button(buttons, Messages.ColumnsDialog_up, -1);
        button(buttons, Messages.ColumnsDialog_down, 1);
        return area;
    }

    private Stream<Column<?>> ordered() {
        Stream<Column<?>> first = chosen.stream().flatMap(id -> columns.stream().filter(one -> one.id().equals(id)));
        Stream<Column<?>> rest = columns.stream().filter(one -> !chosen.contains(one.id())).map(one -> one);
        return Stream.concat(first, rest);
    }

    private void add(int index, String id, String title, boolean checked) {
        TableItem item = new TableItem(table, SWT.NONE, index);
        item.setText(title);
        item.setData(id);
        item.setChecked(checked);
    }

    private void button(Composite parent, String text, int by) {
        Button button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().applyTo(button);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> move(by)));
    }

    private void move(int by) {
        int from = table.getSelectionIndex();
        int to = from + by;
        if (from < 0 || to < 0 || to >= table.getItemCount()) {
            return;
        }
        TableItem item = table.getItem(from);
        String id = (String) item.getData();
        String title = item.getText();
        boolean checked = item.getChecked();
        item.dispose();
        add(to, id, title, checked);
        table.setSelection(to);
    }

    @Override
    protected void okPressed() {
        List<String> checked = new ArrayList<>();
        for (TableItem item : table.getItems()) {
            if (item.getChecked()) {
                checked.add((String) item.getData());
            }
        }
        chosen = List.copyOf(checked);
        super.okPressed();
    }
}
