package io.isthmus.ui.failure;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.ui.Clipboards;
import io.isthmus.ui.Labels;
import io.isthmus.ui.style.Icons;
import io.isthmus.ui.style.Mark;

/**
 * Tells a failure of something that the user asked for and waits for.
 *
 * @since 1.0
 */
public final class FailureDialog extends Dialog {

    private static final int COPY = IDialogConstants.CLIENT_ID;
    private static final int TEXT_WIDTH = 480;

    private final Failure failure;

    /** A dialog that is not open yet. */
    public FailureDialog(Shell parent, Failure failure) {
        super(parent);
        this.failure = failure;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.FailureDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 8).margins(16, 16).applyTo(area);
        Label icon = new Label(area, SWT.NONE);
        icon.setImage(Icons.image(Mark.BAD));
        GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).span(1, 3).applyTo(icon);
        Label sentence = paragraph(area, FailureText.sentence(failure), "failure.sentence"); //$NON-NLS-1$
        sentence.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        paragraph(area, FailureText.said(failure), "failure.said"); //$NON-NLS-1$
        paragraph(area, failure.advice(), "failure.advice"); //$NON-NLS-1$
        return area;
    }

    private static Label paragraph(Composite area, String text, String id) {
        Label label = Labels.paragraph(area, id, TEXT_WIDTH, 1);
        Labels.show(label, text);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, COPY, Messages.FailureDialog_copy, false);
        createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == COPY) {
            Clipboards.copy(getShell().getDisplay(), FailureText.details(failure));
        } else {
            super.buttonPressed(button);
        }
    }
}
