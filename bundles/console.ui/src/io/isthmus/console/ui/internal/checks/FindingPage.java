package io.isthmus.console.ui.internal.checks;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import io.isthmus.console.ui.internal.making.PlanMaking;
import io.isthmus.sdk.check.Finding;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Judged;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;
import io.isthmus.ui.table.TableControl;

/** The finding that is looked at: its sentence, what it stands on, and the plans that mend it. */
final class FindingPage extends Composite {

    private static final int WIDTH = 120;

    private final ChecksPresenter presenter;
    private final ConsoleModel model;
    private final Label message;
    private final Label about;
    private final Label advice;
    private final Button plan;
    private final OfferButtons offers;
    private final TableControl<?> evidence;

    FindingPage(Composite parent, ChecksPresenter presenter, ConsoleModel model) {
        super(parent, SWT.NONE);
        this.presenter = presenter;
        this.model = model;
        GridLayoutFactory.fillDefaults().margins(8, 0).spacing(0, 6).applyTo(this);
        message = Labels.paragraph(this, "checks.message", WIDTH, 1); //$NON-NLS-1$
        Labels.heading(message);
        about = Labels.paragraph(this, "checks.about", WIDTH, 1); //$NON-NLS-1$
        Colors.write(Tone.MUTED, about);
        advice = Labels.paragraph(this, "checks.advice", WIDTH, 1); //$NON-NLS-1$
        plan = WidgetIds.mark(new Button(this, SWT.PUSH), "checks.plan"); //$NON-NLS-1$
        plan.setText(Messages.ChecksView_plan);
        plan.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> presenter.plan()
                .ifPresent(remediation -> PlanMaking.start(model, remediation))));
        GridDataFactory.swtDefaults().applyTo(plan);
        offers = new OfferButtons(this, offer -> PlanMaking.start(model, presenter.chosen(offer)));
        evidence = new TableControl<>(this, presenter.evidence(), Messages.ChecksView_evidence);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(evidence);
    }

    void refresh() {
        Optional<Judged> selected = presenter.selected();
        Optional<Finding> finding = selected.map(Judged::finding);
        boolean changed = Labels.show(message, finding.map(Finding::message).orElse(Messages.ChecksView_choose))
                | Labels.show(about, selected.map(presenter::about).orElse("")) //$NON-NLS-1$
                | Labels.showOrHide(advice, finding.map(Finding::advice).orElse("")) //$NON-NLS-1$
                | Labels.visible(plan, finding.flatMap(Finding::remediation).isPresent())
                | offers.show(presenter.offers())
                | Labels.visible(evidence, finding.isPresent());
        presenter.evidence().setRows(finding.map(Finding::evidence).orElse(List.of()));
        if (changed) {
            layout(true, true);
        }
    }
}
