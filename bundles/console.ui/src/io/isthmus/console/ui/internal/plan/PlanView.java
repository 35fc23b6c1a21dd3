package io.isthmus.console.ui.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.handler.Commands;
import io.isthmus.console.ui.internal.making.MakePlanDialog;
import io.isthmus.sdk.change.Step;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Head;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.notice.ElsewhereStrip;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;
import io.isthmus.ui.table.TableControl;

/** The steps of a plan, and of each exactly what is sent. */
public final class PlanView extends ViewPart {

    private static final int WIDTH = 200;
    private static final int COLUMNS = 5;

    private ConsoleModel model;
    private PlanPresenter presenter;
    private Composite view;
    private Composite head;
    private Combo plans;
    private Label title;
    private Label summary;
    private Label warnings;
    private Link helping;
    private Button apply;
    private Button undo;
    private Button export;
    private Button request;
    private TableControl<Step> steps;
    private CTabFolder tabs;
    private StyledText sent;
    private StyledText verified;
    private StyledText undone;
    private Optional<Step> lookedAt = Optional.empty();
    private Optional<Step> chosen = Optional.empty();

    @Override
    public void createPartControl(Composite parent) {
        model = getSite().getService(ConsoleModel.class);
        presenter = new PlanPresenter(model);
        view = parent;
        createHead();
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        steps = new TableControl<>(sash, presenter.steps(), Messages.PlanView_steps);
        steps.onSelect(step -> {
            chosen = Optional.of(step);
            presenter.select(step);
        });
        createTabs(sash);
        sash.setWeights(52, 48);
        Binding.prepared(presenter, parent, presenter::look, this::show);
    }

    private void createHead() {
        head = Head.over(view);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).margins(10, 6).spacing(6, 2).applyTo(head);
        new ElsewhereStrip(head, view, getSite().getService(ConsoleModel.class), "plan", COLUMNS); //$NON-NLS-1$
        plans = WidgetIds.mark(new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY), "plan.plans", Messages.PlanView_plans); //$NON-NLS-1$
        plans.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> presenter.choose(plans.getSelectionIndex())));
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).hint(WIDTH, SWT.DEFAULT).applyTo(plans);
        title = WidgetIds.mark(new Label(head, SWT.WRAP), "plan.title"); //$NON-NLS-1$
        Labels.heading(title);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDTH, SWT.DEFAULT)
                .applyTo(title);
        apply = button("plan.apply", ConsoleIds.APPLY_COMMAND); //$NON-NLS-1$
        undo = button("plan.undo", ConsoleIds.UNDO_COMMAND); //$NON-NLS-1$
        undo.setText(Messages.PlanView_undo);
        export = button("plan.export", ConsoleIds.EXPORT_PLAN_COMMAND); //$NON-NLS-1$
        export.setText(Messages.PlanView_export);
        request = button("plan.request", ConsoleIds.SAVE_REQUEST_COMMAND); //$NON-NLS-1$
        request.setText(Messages.PlanView_request);
        request.setToolTipText(Messages.PlanView_requestToolTip);
        GridDataFactory.fillDefaults().applyTo(request);
        summary = Labels.paragraph(head, "plan.summary", WIDTH, COLUMNS); //$NON-NLS-1$
        warnings = Labels.paragraph(head, "plan.warnings", WIDTH, COLUMNS); //$NON-NLS-1$
        Colors.write(Tone.WARNING, warnings);
        helping = WidgetIds.mark(new Link(head, SWT.NONE), "plan.helping", Messages.PlanView_helpingName); //$NON-NLS-1$
        helping.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> presenter.parameter(event.text)
                .ifPresent(parameter -> MakePlanDialog.ask(getSite().getShell(), model, parameter))));
        GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1).hint(WIDTH, SWT.DEFAULT).applyTo(helping);
    }

    private Button button(String id, String command) {
        Button button = WidgetIds.mark(new Button(head, SWT.PUSH), id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> Commands.run(command)));
        return button;
    }

    private void createTabs(Composite parent) {
        tabs = WidgetIds.mark(new CTabFolder(parent, SWT.TOP | SWT.FLAT), "plan.tabs", Messages.PlanView_tabs); //$NON-NLS-1$
        sent = text("plan.sent", Messages.PlanView_sent); //$NON-NLS-1$
        tab(Messages.PlanView_sent, sent);
        tab(Messages.PlanView_differences,
                new TableControl<>(tabs, presenter.differences(), Messages.PlanView_differences));
        verified = text("plan.verified", Messages.PlanView_verified); //$NON-NLS-1$
        tab(Messages.PlanView_verified, verified);
        undone = text("plan.undone", Messages.PlanView_undone); //$NON-NLS-1$
        tab(Messages.PlanView_undone, undone);
        tabs.setSelection(0);
    }

    private StyledText text(String id, String name) {
        StyledText text = WidgetIds.mark(
                new StyledText(tabs, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL), id, name);
        text.setFont(JFaceResources.getTextFont());
        text.setMargins(8, 8, 8, 8);
        return text;
    }

    private void tab(String name, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(control);
    }

    private void show(PlanPresenter.Looked looked) {
        presenter.show(looked);
        boolean changed = offer(looked) | Labels.show(title, looked.title()) | Labels.showOrHide(summary, looked.summary())
                | Labels.showOrHide(warnings, looked.warnings()) | lead(looked)
                | Labels.visible(request, looked.canSaveRequest()) | !apply.getText().equals(looked.applyText());
        apply.setText(looked.applyText());
        apply.setEnabled(looked.canApply());
        undo.setEnabled(looked.canUndo());
        export.setEnabled(looked.canExport());
        lookAt(looked.step());
        show(sent, looked.sent());
        show(verified, looked.verified());
        show(undone, looked.undone());
        if (changed) {
            view.layout(true, true);
        }
    }

    /** Where a warning names a parameter, a link leads to its field. */
    private boolean lead(PlanPresenter.Looked looked) {
        String text = looked.helping().stream().map(parameter -> NLS.bind(Messages.PlanView_helping,
                parameter.name(), parameter.title().replace("&", "&&"))).collect(Collectors.joining("\n")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        boolean other = !helping.getText().equals(text);
        helping.setText(text);
        return other | Labels.visible(helping, !text.isEmpty());
    }

    /** Where there is more than one plan, one is chosen. */
    private boolean offer(PlanPresenter.Looked looked) {
        if (!List.of(plans.getItems()).equals(looked.plans())) {
            plans.setItems(looked.plans().toArray(String[]::new));
        }
        plans.select(looked.chosen());
        return Labels.visible(plans, looked.plans().size() > 1);
    }

    /** Whoever goes on by the arrow keys is not taken back to the step that was chosen or looked at before. */
    private void lookAt(Optional<Step> step) {
        if (!step.equals(lookedAt)) {
            lookedAt = step;
            if (!step.equals(chosen)) {
                chosen = Optional.empty();
                step.ifPresent(steps::select);
            }
        }
    }

    private static void show(StyledText text, String wanted) {
        if (!wanted.equals(text.getText())) {
            text.setText(wanted);
        }
    }

    @Override
    public void setFocus() {
        steps.setFocus();
    }
}
