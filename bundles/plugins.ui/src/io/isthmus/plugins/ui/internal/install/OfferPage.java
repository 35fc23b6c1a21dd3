package io.isthmus.plugins.ui.internal.install;

import java.util.Optional;
import java.util.function.BiConsumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

import io.isthmus.plugins.OfferText;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.ui.WidgetIds;

/** What is offered: which of it is wanted, what each asks for, and whether one that nobody signed is allowed. */
final class OfferPage extends InstallPage {

    private static final int COLUMNS = 110;
    private static final int ROWS = 4;
    private static final int LINES = 16;

    private final OfferDraft draft;
    private CheckboxTableViewer offered;
    private StyledText about;
    private Button allow;
    private Button letIn;

    OfferPage(OfferDraft draft) {
        super("offer", Messages.OfferPage_title, Messages.OfferPage_description); //$NON-NLS-1$
        this.draft = draft;
        setPageComplete(false);
    }

    @Override
    void createChoices(Composite area) {
        offered = CheckboxTableViewer.newCheckList(area, SWT.BORDER | SWT.SINGLE | SWT.V_SCROLL);
        WidgetIds.mark(offered.getTable(), "plugins.offered", Messages.OfferPage_offered); //$NON-NLS-1$
        offered.setContentProvider(ArrayContentProvider.getInstance());
        offered.setLabelProvider(LabelProvider.createTextProvider(OfferPage::label));
        offered.setCheckStateProvider(new Chosen());
        offered.addCheckStateListener(event -> {
            draft.choose((OfferedPlugin) event.getElement(), event.getChecked());
            changed();
        });
        offered.addSelectionChangedListener(event -> showSelected());
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(SWT.DEFAULT,
                convertHeightInCharsToPixels(ROWS)).applyTo(offered.getTable());
        about = WidgetIds.mark(new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "plugins.about", Messages.OfferPage_about); //$NON-NLS-1$
        about.setMargins(8, 8, 8, 8);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(convertWidthInCharsToPixels(COLUMNS),
                convertHeightInCharsToPixels(LINES)).applyTo(about);
        allow = tick(area, "plugins.allow", Messages.OfferPage_allow, draft::allow); //$NON-NLS-1$
        letIn = tick(area, "plugins.letIn", Messages.OfferPage_letIn, draft::letIn); //$NON-NLS-1$
    }

    private Button tick(Composite area, String id, String text, BiConsumer<OfferedPlugin, Boolean> decided) {
        Button tick = WidgetIds.mark(new Button(area, SWT.CHECK | SWT.WRAP), id);
        tick.setText(text);
        tick.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> selected().ifPresent(plugin -> {
            decided.accept(plugin, tick.getSelection());
            changed();
        })));
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(tick);
        return tick;
    }

    private static String label(Object element) {
        OfferedPlugin plugin = (OfferedPlugin) element;
        return NLS.bind(plugin.trust() == OfferedPlugin.Trust.SIGNED ? Messages.OfferPage_signed
                : Messages.OfferPage_unsigned, new Object[] { plugin.name(), plugin.version(),
                        plugin.signer().orElse("") }); //$NON-NLS-1$
    }

    /** Shows what was looked at: the draft began anew. */
    void showOffer() {
        offered.setInput(draft.plugins());
        draft.plugins().stream().findFirst().ifPresent(first -> offered.setSelection(new StructuredSelection(first)));
        showSelected();
        changed();
    }

    private void showSelected() {
        about.setText(selected().map(OfferPage::about).orElse("")); //$NON-NLS-1$
        allow.setEnabled(selected().filter(draft::needsAllowing).isPresent());
        allow.setSelection(selected().filter(draft::allowed).isPresent());
        letIn.setEnabled(selected().filter(draft::hasParts).isPresent());
        letIn.setSelection(selected().filter(draft::letIn).isPresent());
    }

    private static String about(OfferedPlugin plugin) {
        return String.join(System.lineSeparator(), new OfferText(plugin).lines());
    }

    private Optional<OfferedPlugin> selected() {
        return Optional.ofNullable((OfferedPlugin) offered.getStructuredSelection().getFirstElement());
    }

    private void changed() {
        forgetFailure();
        setMessage(draft.problem().orElse(null), draft.problem().isPresent() ? WARNING : NONE);
        setPageComplete(draft.problem().isEmpty());
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            offered.getTable().setFocus();
        }
    }

    /** The ticks say what the draft says. */
    private final class Chosen implements ICheckStateProvider {

        @Override
        public boolean isChecked(Object element) {
            return draft.chosen((OfferedPlugin) element);
        }

        @Override
        public boolean isGrayed(Object element) {
            return false;
        }
    }
}
