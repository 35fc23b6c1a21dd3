package io.isthmus.console.ui.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.text.Sides;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.PlanRun;

/**
 * Repeats in words what a plan will change, and asks for the organization's name where a step cannot be undone.
 */
public final class ApplyDialog extends Dialog {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 220;

    private final PlanRun run;
    private Text name;
    private ApplyOptions options = ApplyOptions.usual();

    public ApplyDialog(Shell parent, PlanRun run) {
        super(parent);
        this.run = run;
    }

    /** What the person decided. */
    public ApplyOptions options() {
        return options;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.ApplyDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(0, 8).applyTo(area);
        Label head = paragraph(area, NLS.bind(Messages.ApplyDialog_head, run.plan().title(), run.plan().pair().title()),
                "apply.head"); //$NON-NLS-1$
        head.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        StyledText effects = WidgetIds.mark(
                new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "apply.effects", Messages.ApplyDialog_effects); //$NON-NLS-1$
        effects.setText(effects());
        effects.setMargins(8, 8, 8, 8);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(effects);
        need(area, Messages.ApplyDialog_permissions, run.plan().permissions(), "apply.permissions"); //$NON-NLS-1$
        need(area, Messages.ApplyDialog_cmdlets, run.plan().cmdlets(), "apply.cmdlets"); //$NON-NLS-1$
        need(area, Messages.ApplyDialog_roles, run.plan().roles(), "apply.roles"); //$NON-NLS-1$
        if (run.needsName()) {
            askForName(area);
        }
        return area;
    }

    private String effects() {
        List<Step> open = run.plan().steps().stream().filter(step -> !run.state(step).fulfilled()).toList();
        return open.stream().map(step -> NLS.bind(Messages.ApplyDialog_effect,
                new Object[] { open.indexOf(step) + 1, Sides.name(step.side()), ShortIds.within(step.change().effect()),
                        StepWords.reversibility(step.reversibility()) }))
                .collect(Collectors.joining("\n\n")); //$NON-NLS-1$
    }

    private static void need(Composite area, String sentence, List<String> needed, String id) {
        if (!needed.isEmpty()) {
            paragraph(area, NLS.bind(sentence, String.join(", ", needed)), id); //$NON-NLS-1$
        }
    }

    private void askForName(Composite area) {
        paragraph(area, NLS.bind(Messages.ApplyDialog_name, run.plan().organization()), "apply.ask"); //$NON-NLS-1$
        name = WidgetIds.mark(new Text(area, SWT.BORDER), "apply.name", Messages.ApplyDialog_nameLabel); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
        name.addModifyListener(event -> getButton(IDialogConstants.OK_ID).setEnabled(confirmed().isPresent()));
    }

    private Optional<String> confirmed() {
        return Optional.of(name.getText().strip()).filter(run.plan().organization()::equals);
    }

    private static Label paragraph(Composite area, String text, String id) {
        Label label = Labels.paragraph(area, id, WIDTH, 1);
        Labels.show(label, text);
        return label;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, run.open() == 1 ? Messages.ApplyDialog_applyOne
                : NLS.bind(Messages.ApplyDialog_apply, run.open()), name == null);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, name != null);
        getButton(IDialogConstants.OK_ID).setEnabled(name == null);
    }

    @Override
    protected void okPressed() {
        options = name == null ? ApplyOptions.usual() : ApplyOptions.confirmed(name.getText().strip());
        super.okPressed();
    }
}
