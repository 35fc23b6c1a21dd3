package io.isthmus.console.ui.internal.changes;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.handler.Commands;
import io.isthmus.console.ui.internal.handler.Views;
import io.isthmus.console.ui.internal.making.PlanMaking;
import io.isthmus.console.ui.internal.operation.AcknowledgeOperation;
import io.isthmus.console.ui.internal.watch.WatchStatus;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Head;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.notice.ElsewhereStrip;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;
import io.isthmus.ui.table.TableControl;

/** What watches found. */
public final class ChangesView extends ViewPart {

    private static final int WIDTH = 200;

    private ConsoleModel model;
    private ChangesPresenter presenter;
    private Composite view;
    private Label sentence;
    private Label status;
    private Label problems;
    private Button cure;
    private String cureCommand = ""; //$NON-NLS-1$
    private Button arrived;
    private Button plan;
    private Button seen;
    private Button allSeen;
    private TableControl<ChangeRow> rows;

    @Override
    public void createPartControl(Composite parent) {
        model = getSite().getService(ConsoleModel.class);
        presenter = new ChangesPresenter(model);
        view = parent;
        createHead();
        rows = new TableControl<>(parent, presenter.rows(), Messages.ChangesView_rows);
        rows.onSelect(presenter::choose);
        rows.onOpen(row -> Views.show(ConsoleIds.DETAILS_VIEW));
        Binding.prepared(presenter, parent, presenter::look, this::show);
    }

    private void createHead() {
        Composite head = Head.over(view);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(10, 8).spacing(10, 4).applyTo(head);
        new ElsewhereStrip(head, view, model, "changes", 2); //$NON-NLS-1$
        sentence = Labels.paragraph(head, "changes.sentence", WIDTH, 1); //$NON-NLS-1$
        Labels.heading(sentence);
        cure = button(head, "changes.cure", () -> Commands.run(cureCommand)); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.END, SWT.BEGINNING).applyTo(cure);
        status = Labels.paragraph(head, "changes.status", WIDTH, 2); //$NON-NLS-1$
        Colors.write(Tone.MUTED, status);
        problems = Labels.paragraph(head, "changes.problems", WIDTH, 2); //$NON-NLS-1$
        Colors.write(Tone.WARNING, problems);
        Composite actions = new Composite(head, SWT.NONE);
        RowLayout flowing = new RowLayout(SWT.HORIZONTAL);
        flowing.marginLeft = 0;
        flowing.marginTop = 0;
        flowing.marginBottom = 0;
        actions.setLayout(flowing);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(actions);
        plan = button(actions, "changes.plan", this::planTheFix); //$NON-NLS-1$
        plan.setText(Messages.ChangesView_plan);
        seen = button(actions, "changes.seen", this::acknowledge); //$NON-NLS-1$
        allSeen = button(actions, "changes.allSeen", () -> acknowledge(presenter.open(), true)); //$NON-NLS-1$
        allSeen.setText(Messages.ChangesView_allSeen);
        arrived = button(head, "changes.arrived", presenter::showArrived); //$NON-NLS-1$
        GridDataFactory.swtDefaults().span(2, 1).exclude(true).applyTo(arrived);
        arrived.setVisible(false);
    }

    private static Button button(Composite parent, String id, Runnable work) {
        Button button = WidgetIds.mark(new Button(parent, SWT.PUSH), id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> work.run()));
        return button;
    }

    private void planTheFix() {
        presenter.chosen().flatMap(ChangeRow::plan).ifPresent(mend -> PlanMaking.startOverWhatIsNew(model, mend));
    }

    private void acknowledge() {
        presenter.chosen().flatMap(ChangeRow::entry).map(FoundEntry::id)
                .ifPresent(id -> acknowledge(List.of(id), !presenter.acknowledged()));
    }

    private void acknowledge(List<String> ids, boolean looked) {
        OperationJob.start(new AcknowledgeOperation(model, ids, looked), FailureReporter::tell);
    }

    private void show(ChangesPresenter.Looked looked) {
        presenter.show(looked);
        boolean changed = Labels.show(sentence, looked.sentence())
                | Labels.showOrHide(status, looked.status().map(WatchStatus::sentences).orElse("")) //$NON-NLS-1$
                | Labels.showOrHide(problems, looked.problems())
                | Labels.visible(arrived, looked.arrived() > 0)
                | Labels.visible(cure, looked.status().filter(one -> offers(one.cure())).isPresent());
        arrived.setText(NLS.bind(Messages.ChangesView_arrived, looked.arrived()));
        looked.status().map(WatchStatus::cure).ifPresent(this::show);
        plan.setEnabled(presenter.chosen().flatMap(ChangeRow::plan).isPresent());
        seen.setText(presenter.acknowledged() ? Messages.ChangesView_notSeen : Messages.ChangesView_seen);
        seen.setEnabled(presenter.acknowledged() || presenter.acknowledgeable());
        allSeen.setEnabled(!presenter.open().isEmpty());
        seen.getParent().layout();
        setPartName(looked.count() == 0 ? Messages.ChangesView_name
                : NLS.bind(Messages.ChangesView_nameWithCount, looked.count()));
        if (changed) {
            view.layout(true, true);
        }
    }

    private void show(WatchStatus.Cure now) {
        cureCommand = now.command();
        cure.setText(now.label());
        cure.requestLayout();
    }

    /** This view itself is no cure here. */
    private static boolean offers(WatchStatus.Cure cure) {
        return !cure.command().equals(ConsoleIds.SHOW_CHANGES_COMMAND);
    }

    @Override
    public void setFocus() {
        rows.setFocus();
    }
}
