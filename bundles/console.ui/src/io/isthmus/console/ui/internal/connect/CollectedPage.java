package io.isthmus.console.ui.internal.connect;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import io.isthmus.sdk.port.Connection;
import io.isthmus.ui.WidgetIds;

/** Which zip or folder. */
final class CollectedPage extends ConnectPage {

    CollectedPage(ConnectionDraft draft) {
        super("collected", Messages.CollectedPage_title, Messages.CollectedPage_description, draft); //$NON-NLS-1$
    }

    @Override
    void createFields(Composite area) {
        Text path = field(area, Connection.PATH, Messages.CollectedPage_path, Messages.CollectedPage_pathExplanation);
        new Label(area, SWT.NONE);
        Composite buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
        button(buttons, "connect.zip", Messages.CollectedPage_zip, () -> { //$NON-NLS-1$
            FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
            dialog.setFilterExtensions(new String[] { "*.zip", "*.xml", "*" }); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
            take(path, dialog.open());
        });
        button(buttons, "connect.folder", Messages.CollectedPage_folder, //$NON-NLS-1$
                () -> take(path, new DirectoryDialog(getShell()).open()));
    }

    private static void take(Text path, String chosen) {
        if (chosen != null) {
            path.setText(chosen);
        }
    }

    private static void button(Composite parent, String id, String text, Runnable work) {
        Button button = WidgetIds.mark(new Button(parent, SWT.PUSH), id);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> work.run()));
        GridDataFactory.fillDefaults().applyTo(button);
    }
}
