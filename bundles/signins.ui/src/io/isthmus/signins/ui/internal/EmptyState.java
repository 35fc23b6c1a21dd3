package io.isthmus.signins.ui.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;

import io.isthmus.signins.ui.internal.asking.SignInsPresenter;
import io.isthmus.signins.ui.internal.asking.StoreAccess;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;

/** What stands in place of rows: why there are none, and what to do. */
final class EmptyState extends Composite {

    private final SignInsPresenter presenter;
    private final Text text;
    private final Button fetching;
    private final Button importing;
    private final Button clear;
    private final Button again;

    /**
     * @param intake   how sign-ins come in
     * @param onClear  empties the filter
     */
    EmptyState(Composite parent, SignInsPresenter presenter, Intake intake, Runnable onClear) {
        super(parent, SWT.NONE);
        this.presenter = presenter;
        GridLayoutFactory.fillDefaults().margins(16, 16).spacing(0, 8).applyTo(this);
        text = WidgetIds.mark(new Text(this, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.CENTER),
                "signins.empty", Messages.SignInGrid_name); //$NON-NLS-1$
        text.setBackground(parent.getBackground());
        Colors.write(Tone.MUTED, text);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, 4 * text.getLineHeight()).applyTo(text);
        fetching = button("signins.fetchNow", Messages.EmptyState_fetch, intake.fetch()); //$NON-NLS-1$
        importing = button("signins.importNow", Messages.EmptyState_import, intake.imports()); //$NON-NLS-1$
        clear = button("signins.clear", Messages.EmptyState_clear, onClear); //$NON-NLS-1$
        again = button("signins.again", Messages.EmptyState_again, presenter.access()::again); //$NON-NLS-1$
    }

    private Button button(String id, String label, Runnable work) {
        Button button = WidgetIds.mark(new Button(this, SWT.PUSH), id);
        button.setText(label);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> work.run()));
        GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(button);
        return button;
    }

    /** Says how it stands now. */
    void refresh() {
        StoreAccess.State state = presenter.access().state();
        String why = presenter.words().empty();
        if (!why.equals(text.getText())) {
            text.setText(why);
        }
        boolean refused = state instanceof StoreAccess.Refused;
        boolean opening = state instanceof StoreAccess.Opening;
        boolean filtered = presenter.words().filteredOut();
        boolean nothing = !refused && !opening && !filtered && presenter.access().elsewhere().isEmpty();
        if (Labels.visible(fetching, nothing) | Labels.visible(importing, nothing) | Labels.visible(clear, filtered)
                | Labels.visible(again, refused)) {
            layout();
        }
    }

    @Override
    public boolean setFocus() {
        return fetching.isVisible() && fetching.setFocus() || clear.isVisible() && clear.setFocus()
                || again.isVisible() && again.setFocus() || text.setFocus();
    }
}
