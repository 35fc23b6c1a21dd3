package io.isthmus.console.ui.internal.preference;

import java.io.UncheckedIOException;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;

/**
 * Whether the user wants to change nothing, in the window and on the command line. What a policy locks is shown, and is
 * not lifted here.
 */
public final class ReadOnlyPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int WIDTH = 420;

    private ConsoleModel model;
    private Button readOnly;

    @Override
    public void init(IWorkbench workbench) {
        model = workbench.getService(ConsoleModel.class);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(area);
        readOnly = WidgetIds.mark(new Button(area, SWT.CHECK), "preferences.readOnly"); //$NON-NLS-1$
        readOnly.setText(Messages.ReadOnlyPreferencePage_readOnly);
        readOnly.setSelection(model.console().profile().readOnly());
        GridDataFactory.fillDefaults().applyTo(readOnly);
        Label policy = Labels.paragraph(area, "preferences.policy", WIDTH, 1); //$NON-NLS-1$
        Labels.show(policy, PolicyText.of(model.console().policy()));
        return area;
    }

    @Override
    public boolean performOk() {
        try {
            model.console().profile().setReadOnly(readOnly.getSelection());
        } catch (UncheckedIOException unwritable) {
            setErrorMessage(unwritable.getCause().getMessage());
            return false;
        }
        model.visit().accessChanged();
        return true;
    }

    @Override
    protected void performDefaults() {
        readOnly.setSelection(false);
        super.performDefaults();
    }
}
