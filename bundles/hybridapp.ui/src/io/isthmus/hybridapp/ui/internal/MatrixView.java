package io.isthmus.hybridapp.ui.internal;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.hybridapp.matrix.MatrixRow;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Labels;
import io.isthmus.ui.MakePlan;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.notice.ElsewhereStrip;
import io.isthmus.ui.table.TableControl;

/** How far each organization is with each tenant: a table, and below it what is told of the selected pair. */
public final class MatrixView extends ViewPart {

    private static final int WIDTH = 120;
    private static final String ADDITIONS = "additions"; //$NON-NLS-1$

    private MatrixPresenter presenter;
    private Composite view;
    private Label summary;
    private Composite round;
    private Label roundSentence;
    private Button next;
    private TableControl<MatrixRow> table;
    private StyledText details;

    @Override
    public void createPartControl(Composite parent) {
        view = parent;
        ConsoleModel model = getSite().getService(ConsoleModel.class);
        presenter = new MatrixPresenter(model);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        new ElsewhereStrip(parent, parent, model, "matrix", 1); //$NON-NLS-1$
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        summary = Labels.paragraph(head, "matrix.summary", WIDTH, 1); //$NON-NLS-1$
        createRound(head);
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = new TableControl<>(halves, presenter.table(), Messages.MatrixView_table);
        table.onSelect(this::selected);
        table.onMenu(this::offerPlans);
        table.onOpen(row -> plan(row, row.plans().stream().findFirst().orElse(""))); //$NON-NLS-1$
        details = WidgetIds.mark(new StyledText(halves, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL),
                "matrix.details", Messages.MatrixView_details); //$NON-NLS-1$
        details.setMargins(8, 8, 8, 8);
        halves.setWeights(55, 45);
        Binding.prepared(presenter, parent, presenter::look, this::show);
    }

    /** Which plan of how many is shown, and the way to the next; there only while a plan is made for all. */
    private void createRound(Composite head) {
        round = new Composite(head, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).applyTo(round);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(round);
        round.setVisible(false);
        roundSentence = Labels.paragraph(round, "matrix.round", WIDTH, 1); //$NON-NLS-1$
        next = button("matrix.next", Messages.MatrixView_next, this::planNext); //$NON-NLS-1$
        button("matrix.endRound", Messages.MatrixView_endRound, () -> { //$NON-NLS-1$
            presenter.endRound();
            showRound();
        });
    }

    private Button button(String id, String text, Runnable work) {
        Button button = WidgetIds.mark(new Button(round, SWT.PUSH), id);
        button.setText(text);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> work.run()));
        return button;
    }

    private void showRound() {
        boolean changed = Labels.show(roundSentence, presenter.roundSentence())
                | Labels.visible(round, presenter.round().isPresent());
        next.setEnabled(presenter.round().filter(PlanRound::more).isPresent());
        if (changed) {
            view.layout(true, true);
        }
    }

    private void planNext() {
        presenter.next().ifPresent(plan -> {
            MakePlan.of(plan, presenter.count());
            presenter.asked();
        });
        showRound();
    }

    private void show(MatrixPresenter.Looked looked) {
        presenter.show(looked);
        if (Labels.showOrHide(summary, presenter.summary())) {
            view.layout(true, true);
        }
        showRound();
        String told = presenter.selected().map(presenter::details).orElse(Messages.MatrixView_select);
        if (!details.getText().equals(told)) {
            details.setText(told);
        }
    }

    private void selected(MatrixRow row) {
        presenter.select(row);
        details.setText(presenter.details(row));
    }

    /** The menu of the rows offers the plans that do what is to be done for the selected pair. */
    private void offerPlans(Optional<MatrixRow> selected) {
        IMenuManager menu = table.menu();
        Stream.of(menu.getItems()).filter(item -> item.getId() != null && item.getId().startsWith(getSite().getId()))
                .forEach(menu::remove);
        selected.ifPresent(row -> offerPlans(menu, row));
    }

    private void offerPlans(IMenuManager menu, MatrixRow row) {
        for (String plan : row.plans()) {
            offer(menu, plan, NLS.bind(Messages.MatrixView_plan, presenter.planTitle(plan)), () -> plan(row, plan));
            int pairs = presenter.rowsFor(plan).size();
            if (pairs > 1) {
                offer(menu, plan + ".all", NLS.bind(Messages.MatrixView_planForAll, presenter.planTitle(plan), pairs), //$NON-NLS-1$
                        () -> planForAll(plan));
            }
        }
    }

    private void offer(IMenuManager menu, String id, String text, Runnable work) {
        Action action = new Action(text) {
            @Override
            public void run() {
                work.run();
            }
        };
        action.setId(getSite().getId() + '.' + id);
        menu.appendToGroup(ADDITIONS, action);
    }

    private void planForAll(String plan) {
        presenter.planForAll(plan);
        planNext();
    }

    private void plan(MatrixRow row, String plan) {
        presenter.select(row);
        MakePlan.of(plan);
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
