package io.isthmus.console.ui.internal.making;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;

import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.table.TableControl;

/** Which kind of plan. */
final class KindPage extends WizardPage {

    private static final int COLUMNS = 110;
    private static final int ROWS = 9;
    private static final int LINES = 8;

    private final PlanKinds kinds;
    private final Consumer<PlanDescriptor> chosen;
    private final Runnable opened;
    private Optional<PlanDescriptor> first;
    private TableControl<PlanDescriptor> table;
    private StyledText about;

    /**
     * @param kinds  to choose from
     * @param first  the one that is chosen at first; empty for none
     * @param chosen hears which one is chosen
     * @param opened runs when one is opened by a double click
     */
    KindPage(PlanKinds kinds, Optional<PlanDescriptor> first, Consumer<PlanDescriptor> chosen, Runnable opened) {
        super("kind", Messages.KindPage_title, null); //$NON-NLS-1$
        this.kinds = kinds;
        this.first = first;
        this.chosen = chosen;
        this.opened = opened;
        setDescription(Messages.KindPage_description);
        setPageComplete(first.filter(kinds::offered).isPresent());
    }

    @Override
    public void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 4).applyTo(area);
        table = new TableControl<>(area, kinds.table(), Messages.KindPage_kinds);
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(COLUMNS),
                convertHeightInCharsToPixels(ROWS) * 2).applyTo(table);
        about = WidgetIds.mark(new StyledText(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER),
                "plan.kinds.about", Messages.KindPage_about); //$NON-NLS-1$
        about.setMargins(8, 8, 8, 8);
        GridDataFactory.fillDefaults().grab(true, true).hint(convertWidthInCharsToPixels(COLUMNS),
                convertHeightInCharsToPixels(LINES)).applyTo(about);
        table.onSelect(this::choose);
        table.onOpen(kind -> {
            choose(kind);
            if (kinds.offered(kind)) {
                opened.run();
            }
        });
        setControl(area);
        first.ifPresent(kind -> {
            table.select(kind);
            about.setText(kinds.about(kind));
        });
    }

    private void choose(PlanDescriptor kind) {
        about.setText(kinds.about(kind));
        if (kinds.offered(kind)) {
            chosen.accept(kind);
        }
        setPageComplete(kinds.offered(kind));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            table.setFocus();
        }
    }
}
