package io.isthmus.console.ui.internal.checks;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import io.isthmus.engine.check.OfferedPlan;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;

/** The plans that plug-ins offer for a finding, a button each. */
final class OfferButtons extends Composite {

    private final Consumer<OfferedPlan> chosen;
    private List<OfferedPlan> shown = List.of();

    /**
     * @param parent has a grid
     * @param chosen told which plan a person wants
     */
    OfferButtons(Composite parent, Consumer<OfferedPlan> chosen) {
        super(parent, SWT.NONE);
        this.chosen = chosen;
        RowLayoutFactory.fillDefaults().wrap(true).applyTo(this);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
        setVisible(false);
    }

    /** Shows other ones; tells whether they are other ones. */
    boolean show(List<OfferedPlan> offers) {
        if (shown.equals(offers)) {
            return false;
        }
        shown = List.copyOf(offers);
        for (Control before : getChildren()) {
            before.dispose();
        }
        offers.forEach(this::add);
        Labels.visible(this, !offers.isEmpty());
        return true;
    }

    private void add(OfferedPlan offer) {
        Button button = WidgetIds.mark(new Button(this, SWT.PUSH), "checks.offer." + offer.by().id()); //$NON-NLS-1$
        button.setText(NLS.bind(Messages.OfferButtons_plan, offer.by().title()));
        button.setToolTipText(NLS.bind(Messages.OfferButtons_by, offer.by().bundle()));
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> chosen.accept(offer)));
    }
}
