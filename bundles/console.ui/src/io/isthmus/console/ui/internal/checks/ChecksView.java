package io.isthmus.console.ui.internal.checks;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.console.ui.internal.handler.Services;
import io.isthmus.console.ui.internal.operation.CheckOperation;
import io.isthmus.sdk.report.FindingsSummary;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Head;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.notice.ElsewhereStrip;

/** What the checks found. */
public final class ChecksView extends ViewPart {

    private static final int WIDTH = 200;

    private ConsoleModel model;
    private ChecksPresenter presenter;
    private Composite view;
    private Label sentence;
    private Label counts;
    private Button run;
    private LampsRow lamps;
    private FindingsTree findings;
    private FindingPage page;

    @Override
    public void createPartControl(Composite parent) {
        model = getSite().getService(ConsoleModel.class);
        presenter = new ChecksPresenter(model, Optional.ofNullable(Services.find(FindingsSummary.class)));
        view = parent;
        createHead();
        SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
        findings = new FindingsTree(sash, presenter);
        page = new FindingPage(sash, presenter, model);
        sash.setWeights(58, 42);
        Binding.prepared(presenter, parent, presenter::look, this::show);
    }

    private void createHead() {
        Composite head = Head.over(view);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(10, 4).applyTo(head);
        new ElsewhereStrip(head, view, model, "checks", 2); //$NON-NLS-1$
        sentence = WidgetIds.mark(new Label(head, SWT.WRAP), "checks.sentence"); //$NON-NLS-1$
        Labels.heading(sentence);
        GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(sentence);
        run = WidgetIds.mark(new Button(head, SWT.PUSH), "checks.run"); //$NON-NLS-1$
        run.setText(Messages.ChecksView_run);
        run.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> OperationJob
                .start(new CheckOperation(model), FailureReporter::tell)));
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(run);
        lamps = new LampsRow(head);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(lamps);
        counts = WidgetIds.mark(new Label(head, SWT.NONE), "checks.counts"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(counts);
    }

    private void show(ChecksPresenter.Looked looked) {
        boolean changed = Labels.show(sentence, looked.sentence()) | Labels.show(counts, looked.counts())
                | lamps.show(looked.lamps());
        run.setEnabled(presenter.canRun());
        findings.show(looked.groups());
        page.refresh();
        if (changed) {
            view.layout(true, true);
        }
    }

    @Override
    public void setFocus() {
        findings.setFocus();
    }
}
