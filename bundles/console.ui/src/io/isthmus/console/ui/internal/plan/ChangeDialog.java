package io.isthmus.console.ui.internal.plan;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/**
 * Repeats in words what will be changed and what is sent for it, and asks for the organization's name where it cannot
 * be taken back. Enter leaves everything as it is: who wants the change reaches its button.
 */
public abstract class ChangeDialog extends Dialog {

    /** What {@link #open} gives where the plan is to be exported, for whoever has to approve it. */
    public static final int EXPORT = IDialogConstants.CLIENT_ID;

    private static final int COLUMNS = 90;
    private static final int LINES = 16;

    private final String id;
    private final Decision decision;
    private Text name;

    /**
     * @param id begins the ids of the widgets
     */
    ChangeDialog(Shell parent, String id, Decision decision) {
        super(parent);
        this.id = id;
        this.decision = decision;
    }

    @Override
    protected final void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(decision.title());
    }

    @Override
    protected final boolean isResizable() {
        return true;
    }

    @Override
    protected final Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(0, 8).applyTo(area);
        Label head = paragraph(area, decision.head(), "head"); //$NON-NLS-1$
        head.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        StyledText effects = WidgetIds.mark(
                new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                id + ".effects", decision.effectsName()); //$NON-NLS-1$
        effects.setText(decision.effects());
        effects.setMargins(8, 8, 8, 8);
        GridDataFactory.fillDefaults().grab(true, true).hint(width(), convertHeightInCharsToPixels(LINES))
                .applyTo(effects);
        need(area, Messages.ChangeDialog_permissions, decision.plan().permissions(), "permissions"); //$NON-NLS-1$
        need(area, Messages.ChangeDialog_cmdlets, decision.plan().cmdlets(), "cmdlets"); //$NON-NLS-1$
        need(area, Messages.ChangeDialog_roles, decision.plan().roles(), "roles"); //$NON-NLS-1$
        decision.missing().ifPresent(why -> Colors.write(Tone.WARNING, paragraph(area, why, "missing"))); //$NON-NLS-1$
        if (decision.needsName() && decision.missing().isEmpty()) {
            askForName(area);
        }
        return area;
    }

    private int width() {
        return convertWidthInCharsToPixels(COLUMNS);
    }

    private void need(Composite area, String sentence, List<String> needed, String part) {
        if (!needed.isEmpty()) {
            paragraph(area, NLS.bind(sentence, String.join(", ", needed)), part); //$NON-NLS-1$
        }
    }

    private void askForName(Composite area) {
        paragraph(area, NLS.bind(Messages.ChangeDialog_name, decision.plan().organization()), "ask"); //$NON-NLS-1$
        name = WidgetIds.mark(new Text(area, SWT.BORDER), id + ".name", Messages.ChangeDialog_nameLabel); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        name.addModifyListener(event -> getButton(IDialogConstants.OK_ID).setEnabled(named().isPresent()));
    }

    /** The organization's name as it was typed, where it was asked for and is right. */
    private Optional<String> named() {
        return Optional.ofNullable(name).map(text -> text.getText().strip())
                .filter(decision.plan().organization()::equals);
    }

    private Label paragraph(Composite area, String text, String part) {
        Label label = Labels.paragraph(area, id + '.' + part, width(), 1);
        Labels.show(label, text);
        return label;
    }

    @Override
    protected final void createButtonsForButtonBar(Composite parent) {
        Button change = createButton(parent, IDialogConstants.OK_ID, decision.button(), false);
        WidgetIds.mark(change, id + ".change"); //$NON-NLS-1$
        change.setEnabled(!decision.needsName() && decision.missing().isEmpty());
        if (decision.missing().isPresent()) {
            WidgetIds.mark(createButton(parent, EXPORT, Messages.ChangeDialog_export, false), id + ".export"); //$NON-NLS-1$
        }
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
    }

    @Override
    protected final void buttonPressed(int button) {
        if (button == EXPORT) {
            setReturnCode(EXPORT);
            close();
        } else {
            super.buttonPressed(button);
        }
    }

    @Override
    protected final void okPressed() {
        decided(named());
        super.okPressed();
    }

    /**
     * It is to be changed.
     *
     * @param confirmed the organization's name, where it had to be typed
     */
    void decided(Optional<String> confirmed) {
    }
}
