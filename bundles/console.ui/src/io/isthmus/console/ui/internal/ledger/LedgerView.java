package io.isthmus.console.ui.internal.ledger;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.handler.Commands;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.ui.Binding;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.notice.ElsewhereStrip;
import io.isthmus.ui.style.Icons;
import io.isthmus.ui.table.TableControl;

/** What the console changed. */
public final class LedgerView extends ViewPart {

    private LedgerPresenter presenter;
    private CLabel verdict;
    private Button verify;
    private TableControl<LedgerLine> records;

    @Override
    public void createPartControl(Composite parent) {
        presenter = new LedgerPresenter(getSite().getService(ConsoleModel.class));
        GridLayoutFactory.fillDefaults().numColumns(2).margins(4, 4).spacing(8, 4).applyTo(parent);
        new ElsewhereStrip(parent, parent, getSite().getService(ConsoleModel.class), "ledger", 2); //$NON-NLS-1$
        verdict = WidgetIds.mark(new CLabel(parent, SWT.NONE), "ledger.verdict"); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(verdict);
        verify = WidgetIds.mark(new Button(parent, SWT.PUSH), "ledger.verify"); //$NON-NLS-1$
        verify.setText(Messages.LedgerView_verify);
        verify.addSelectionListener(SelectionListener.widgetSelectedAdapter(
                event -> Commands.run(ConsoleIds.VERIFY_LEDGER_COMMAND)));
        records = new TableControl<>(parent, presenter.records(), Messages.LedgerView_records);
        GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(records);
        records.onSelect(presenter::select);
        Binding.prepared(presenter, parent, presenter::look, this::show);
    }

    private void show(LedgerPresenter.Looked looked) {
        presenter.show(looked);
        verdict.setText(looked.verdict());
        verdict.setToolTipText(looked.verdict());
        verdict.setImage(Icons.image(looked.mark()));
        verify.setEnabled(looked.canVerify());
    }

    @Override
    public void setFocus() {
        records.setFocus();
    }
}
