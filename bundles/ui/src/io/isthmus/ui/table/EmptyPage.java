package io.isthmus.ui.table;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/** What stands in the place of rows: why there are none, and the way back where the filter left them out. */
final class EmptyPage extends Composite {

    private final Text text;
    private final Button clear;

    /**
     * @param tableId begins the ids of the widgets
     * @param name    of the table, for a screen reader
     * @param filter  is emptied by the button
     */
    EmptyPage(Composite parent, String tableId, String name, FilterBox filter) {
        super(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(this);
        text = WidgetIds.mark(new Text(this, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.CENTER),
                tableId + ".empty", name); //$NON-NLS-1$
        text.setBackground(parent.getBackground());
        Colors.write(Tone.MUTED, text);
        clear = WidgetIds.mark(new Button(this, SWT.PUSH), tableId + ".clear"); //$NON-NLS-1$
        clear.setText(Messages.TableControl_clear);
        clear.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            filter.clear();
            filter.control().setFocus();
        }));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).exclude(true).applyTo(clear);
        clear.setVisible(false);
    }

    /**
     * Says why there are no rows.
     *
     * @param why         one sentence
     * @param filteredOut whether the filter left them out
     */
    void show(String why, boolean filteredOut) {
        text.setText(why);
        Labels.visible(clear, filteredOut);
        GridDataFactory.fillDefaults().grab(true, !filteredOut).applyTo(text);
        layout();
    }
}
