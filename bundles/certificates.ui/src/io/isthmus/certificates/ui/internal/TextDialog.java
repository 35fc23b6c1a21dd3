package io.isthmus.certificates.ui.internal;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.isthmus.ui.Clipboards;
import io.isthmus.ui.WidgetIds;

/** A text to be read, by whatever means, and copied. */
final class TextDialog extends Dialog {

    private static final int COPY = IDialogConstants.CLIENT_ID + 1;
    private static final int WIDTH = 110;
    private static final int HEIGHT = 24;

    private final String title;
    private final String text;

    TextDialog(Shell shell, String title, String text) {
        super(shell);
        this.title = title;
        this.text = text;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Text shown = WidgetIds.mark(new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP),
                "certificates.text", title); //$NON-NLS-1$
        shown.setText(text);
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(WIDTH),
                convertHeightInCharsToPixels(HEIGHT)).applyTo(shown);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        WidgetIds.mark(createButton(parent, COPY, Messages.TextDialog_copy, false), "certificates.text.copy"); //$NON-NLS-1$
        createButton(parent, IDialogConstants.CLOSE_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == COPY) {
            Clipboards.copy(getShell().getDisplay(), text);
        } else {
            close();
        }
    }

    @Override
    protected Point getInitialSize() {
        Point wanted = super.getInitialSize();
        return new Point(Math.min(wanted.x, getShell().getDisplay().getClientArea().width),
                Math.min(wanted.y, getShell().getDisplay().getClientArea().height));
    }
}
