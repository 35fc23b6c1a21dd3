package io.isthmus.console.ui.internal.making;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.isthmus.engine.change.PlanParameter;
import io.isthmus.ui.Labels;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/** What a plan is asked for: a field for each parameter, and what the plan said when it was made with them. */
final class ParametersPage extends WizardPage {

    private static final int COLUMNS = 90;
    private static final int LINES = 20;

    private final List<ParameterField> fields = new ArrayList<>();
    private final Supplier<PlanRequest> request;
    private final Runnable changed;
    private final ChoiceField.Look look;
    private PlanRequest shown;
    private ScrolledComposite scrolled;
    private Composite area;
    private Label problem;
    private int width;

    /**
     * @param request what is asked for; there is one whenever the page is shown
     * @param changed runs after something was typed
     * @param look    looks what can be chosen
     */
    ParametersPage(Supplier<PlanRequest> request, Runnable changed, ChoiceField.Look look) {
        super("parameters"); //$NON-NLS-1$
        this.request = request;
        this.changed = changed;
        this.look = look;
        setTitle(Messages.ParametersPage_title);
        setDescription(Messages.ParametersPage_description);
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        width = convertWidthInCharsToPixels(COLUMNS);
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(page);
        scrolled = new ScrolledComposite(page, SWT.V_SCROLL);
        GridDataFactory.fillDefaults().grab(true, true).hint(width, convertHeightInCharsToPixels(LINES)).applyTo(scrolled);
        scrolled.setExpandHorizontal(true);
        scrolled.setExpandVertical(true);
        scrolled.setShowFocusedControl(true);
        area = new Composite(scrolled, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(12, 12).spacing(0, 12).applyTo(area);
        scrolled.setContent(area);
        scrolled.addControlListener(ControlListener.controlResizedAdapter(event -> fit()));
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            show();
        }
    }

    /** Shows what is asked for, and leads to the field that is to be looked at first. */
    void show() {
        if (request.get() != shown) {
            shown = request.get();
            setTitle(shown.kind().title());
            rebuild();
        }
        refresh();
        focus();
    }

    private void rebuild() {
        for (Control child : area.getChildren()) {
            child.dispose();
        }
        fields.clear();
        problem = Labels.paragraph(area, "parameters.problem", width, 1); //$NON-NLS-1$
        Colors.write(Tone.BAD, problem);
        if (shown.kind().parameters().isEmpty()) {
            Labels.show(Labels.paragraph(area, "parameters.none", width, 1), Messages.ParametersPage_none); //$NON-NLS-1$
        }
        for (PlanParameter parameter : shown.kind().parameters()) {
            ParameterField field = new ParameterField(area, width, parameter, shown, this::typed, look, this::layOut);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
            fields.add(field);
        }
        layOut();
    }

    private void layOut() {
        area.layout(true, true);
        fit();
    }

    private void typed() {
        refresh();
        changed.run();
    }

    /** Says what there is to say, beside the fields and as a whole. */
    private void refresh() {
        boolean other = Labels.showOrHide(problem, shown.problem().orElse("")); //$NON-NLS-1$
        for (ParameterField field : fields) {
            other |= field.show();
        }
        setErrorMessage(shown.problem().isPresent() || fields.stream().anyMatch(ParameterField::wrong)
                ? Messages.ParametersPage_refused : null);
        setPageComplete(shown.complete());
        if (other) {
            layOut();
        }
    }

    private void focus() {
        Optional<ParameterField> wanted = shown.focus().flatMap(name -> fields.stream()
                .filter(field -> field.of(name)).findFirst());
        wanted.or(() -> fields.stream().findFirst()).ifPresent(ParameterField::setFocus);
    }

    /** Tells that somebody stopped it. */
    void showCancelled() {
        setErrorMessage(Messages.ParametersPage_cancelled);
    }

    private void fit() {
        scrolled.setMinHeight(area.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
    }
}
