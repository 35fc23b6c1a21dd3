package io.isthmus.signins.ui.internal.proof;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.signins.proof.ProvenUse;
import io.isthmus.signins.ui.internal.Fetching;
import io.isthmus.signins.ui.internal.JobWorker;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Head;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.table.TableControl;

/** Which keys of the dedicated applications were used, from where, first and last. */
public final class ProofView extends ViewPart {

    private static final int WIDTH = 120;

    private ProofPresenter presenter;
    private Composite view;
    private FirstSignIns first;
    private Label awaited;
    private Button stop;
    private Label notes;
    private TableControl<ProvenUse> table;

    @Override
    public void createPartControl(Composite parent) {
        view = parent;
        first = getSite().getService(FirstSignIns.class);
        presenter = new ProofPresenter(getSite().getService(ConsoleModel.class), first,
                getSite().getService(Fetching.class), new JobWorker());
        Composite head = Head.over(parent);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 4).applyTo(head);
        awaited = Labels.paragraph(head, "proof.awaited", WIDTH, 1); //$NON-NLS-1$
        stop = WidgetIds.mark(new Button(head, SWT.PUSH), "proof.stop"); //$NON-NLS-1$
        stop.setText(Messages.ProofView_stop);
        GridDataFactory.swtDefaults().applyTo(stop);
        stop.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> first.stop()));
        notes = Labels.paragraph(head, "proof.notes", WIDTH, 2); //$NON-NLS-1$
        table = new TableControl<>(parent, presenter.table(), Messages.ProofView_table);
        Binding.prepared(presenter, parent, presenter::answer, this::show);
    }

    private void show(Answer answer) {
        presenter.show(answer);
        boolean changed = Labels.showOrHide(notes, presenter.notes(answer))
                | Labels.showOrHide(awaited, first.text()) | Labels.visible(stop, first.waiting());
        if (changed) {
            view.layout(true, true);
        }
    }

    @Override
    public void setFocus() {
        presenter.ask();
        table.setFocus();
    }
}
