package io.isthmus.signins.ui.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.ui.internal.asking.FilterShelf;
import io.isthmus.signins.ui.internal.asking.SignInColumns;
import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.signins.ui.internal.asking.StoreAccess;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Head;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/** What the view shows: the filter, when the sign-ins were, what they have in common, the rows, and the one selected. */
final class SignInsPage {

    private static final int COUNTING_MILLISECONDS = 250;
    private static final int WIDTH = 120;
    private static final int HEAD_COLUMNS = 4 + PlaceChooser.columns();

    private final SignInsPresenter presenter;
    private final Composite view;
    private final FilterBar filter;
    private final Label count;
    private final Label summary;
    private final Label notice;
    private final Combo group;
    private final PlaceChooser place;
    private final Button arrived;
    private final Composite body;
    private final StackLayout bodies = new StackLayout();
    private final SashForm parts;
    private final HistogramChart histogram;
    private final FacetTree facets;
    private final RowsArea rows;
    private final EmptyState empty;
    private final List<SignInColumn> groupable = SignInColumns.groupable();
    private boolean ticking;

    /**
     * @param view     is filled
     * @param shelf    the filters that have a name
     * @param intake   how sign-ins come in
     * @param objects  who signed in
     * @param places   where sign-ins can be looked at
     */
    SignInsPage(Composite view, SignInsPresenter presenter, FilterShelf shelf, Intake intake,
            SignInObjects objects, ConnectedPlaces places) {
        this.view = view;
        this.presenter = presenter;
        Composite head = Head.over(view);
        GridLayoutFactory.fillDefaults().numColumns(HEAD_COLUMNS).margins(6, 4).spacing(8, 4).applyTo(head);
        filter = new FilterBar(head, presenter);
        GridDataFactory.fillDefaults().grab(true, false).span(HEAD_COLUMNS - 2, 1).hint(WIDTH, SWT.DEFAULT)
                .applyTo(filter.control());
        new SavedFiltersButton(head, presenter, shelf).control().moveAbove(filter.mistake());
        count = WidgetIds.mark(new Label(head, SWT.RIGHT), "signins.count"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(count);
        count.moveAbove(filter.mistake());
        GridDataFactory.fillDefaults().grab(true, false).span(HEAD_COLUMNS, 1).hint(WIDTH, SWT.DEFAULT).exclude(true)
                .applyTo(filter.mistake());
        filter.mistake().setVisible(false);
        Colors.write(Tone.WARNING, filter.mistake());
        summary = WidgetIds.mark(new Label(head, SWT.WRAP), "signins.summary"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(WIDTH, SWT.DEFAULT)
                .applyTo(summary);
        arrived = arrivedButton(head);
        place = new PlaceChooser(head, places);
        Label by = new Label(head, SWT.NONE);
        by.setText(Messages.SignInsPage_groupBy);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(by);
        group = groupCombo(head);
        notice = Labels.paragraph(head, "signins.notice", WIDTH, HEAD_COLUMNS); //$NON-NLS-1$
        body = new Composite(view, SWT.NONE);
        body.setLayout(bodies);
        parts = new SashForm(body, SWT.VERTICAL);
        histogram = new HistogramChart(parts, presenter.histogram());
        SashForm below = new SashForm(parts, SWT.HORIZONTAL);
        facets = new FacetTree(below, presenter.facets(), presenter::turn);
        SashForm right = new SashForm(below, SWT.VERTICAL);
        rows = new RowsArea(right, presenter, filter, intake, objects);
        DetailsPane details = new DetailsPane(right, presenter.details());
        Sashes.remember(right, "rows", 62, 38); //$NON-NLS-1$
        Sashes.remember(below, "facets", 24, 76); //$NON-NLS-1$
        Sashes.remember(parts, "histogram", 28, 72); //$NON-NLS-1$
        empty = new EmptyState(body, presenter, intake, filter::clear);
        Binding.of(presenter.details(), view, details::refresh);
        Binding.of(presenter.facets(), view, facets::refresh);
        Binding.of(presenter.histogram(), view, this::refreshHistogram);
        Binding.of(presenter, view, this::refresh);
    }

    private Button arrivedButton(Composite head) {
        Button button = WidgetIds.mark(new Button(head, SWT.PUSH), "signins.arrived"); //$NON-NLS-1$
        button.setToolTipText(Messages.SignInsPage_showArrived);
        button.setVisible(false);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            presenter.ask();
            rows.shown().top();
            rows.setFocus();
        }));
        return button;
    }

    private Combo groupCombo(Composite head) {
        Combo combo = WidgetIds.mark(new Combo(head, SWT.DROP_DOWN | SWT.READ_ONLY), "signins.group", //$NON-NLS-1$
                Messages.SignInsPage_groupBy);
        combo.add(Messages.SignInsPage_ungrouped);
        groupable.forEach(column -> combo.add(SignInColumns.title(column)));
        combo.select(0);
        GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(combo);
        combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
            int chosen = combo.getSelectionIndex();
            presenter.group(chosen <= 0 ? Optional.empty() : Optional.of(groupable.get(chosen - 1)));
        }));
        return combo;
    }

    private void refreshHistogram() {
        histogram.refresh();
        if (Labels.show(summary, presenter.histogram().summary())) {
            summary.requestLayout();
        }
    }

    private void refresh() {
        presenter.follow();
        boolean changed = filter.refresh();
        changed |= Labels.show(count, presenter.words().count());
        String told = presenter.words().failure().isEmpty() ? presenter.notice() : presenter.words().failure();
        changed |= Labels.showOrHide(notice, told);
        changed |= showArrived(presenter.words().arrived());
        changed |= place.refresh();
        int grouped = 1 + presenter.groups().by().map(groupable::indexOf).orElse(-1);
        if (group.getSelectionIndex() != grouped) {
            group.select(grouped);
        }
        boolean some = presenter.total() > 0 || presenter.access().elsewhere().isPresent();
        Control top = presenter.access().state() instanceof StoreAccess.Open && some ? parts : empty;
        if (bodies.topControl != top) {
            bodies.topControl = top;
            body.layout();
        }
        empty.refresh();
        rows.refresh();
        if (changed) {
            view.layout(new Control[] {count, notice, arrived, filter.mistake()});
        }
        tick();
    }

    private boolean showArrived(String newer) {
        if (newer.equals(arrived.getText())) {
            return false;
        }
        arrived.setText(newer);
        arrived.setVisible(!newer.isEmpty());
        return true;
    }

    /** While sign-ins are counted, the count goes on. */
    private void tick() {
        if (presenter.rows().counting() && !ticking) {
            ticking = true;
            view.getDisplay().timerExec(COUNTING_MILLISECONDS, () -> {
                ticking = false;
                if (!view.isDisposed() && presenter.rows().counting()) {
                    Labels.show(count, presenter.words().count());
                    tick();
                }
            });
        }
    }

    /** Shows the rows as a list that screen readers read, or as a grid. */
    void listMode(boolean list) {
        rows.listMode(list);
    }

    /** The rows. */
    RowsArea rows() {
        return rows;
    }

    /** Offers the places where sign-ins can be looked at now. */
    void offerPlaces() {
        if (place.refresh()) {
            view.layout(true, true);
        }
    }

    /** Leads to the filter. */
    void find() {
        filter.control().setFocus();
    }

    /** What has the focus first. */
    void setFocus() {
        if (bodies.topControl == empty) {
            empty.setFocus();
        } else {
            rows.setFocus();
        }
    }
}
