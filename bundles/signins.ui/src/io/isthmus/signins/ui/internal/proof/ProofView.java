package io.isthmus.signins.ui.internal.proof;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.signins.proof.ProvenUse;
import io.isthmus.signins.ui.internal.JobWorker;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Head;
import io.isthmus.ui.Labels;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.table.TableControl;

/** Which keys of the dedicated applications were used, from where, first and last. */
public final class ProofView extends ViewPart {

    private static final int WIDTH = 120;

    private ProofPresenter presenter;
    private Composite view;
    private Label notes;
    private TableControl<ProvenUse> table;

    @Override
    public void createPartControl(Composite parent) {
        view = parent;
        presenter = new ProofPresenter(getSite().getService(ConsoleModel.class), new JobWorker());
        Composite head = Head.over(parent);
        GridLayoutFactory.fillDefaults().margins(8, 4).applyTo(head);
        notes = Labels.paragraph(head, "proof.notes", WIDTH, 1); //$NON-NLS-1$
        table = new TableControl<>(parent, presenter.table(), Messages.ProofView_table);
        Binding.prepared(presenter, parent, presenter::answer, this::show);
    }

    private void show(Answer answer) {
        presenter.show(answer);
        if (Labels.showOrHide(notes, presenter.notes(answer))) {
            view.layout(true, true);
        }
    }

    @Override
    public void setFocus() {
        presenter.ask();
        table.setFocus();
    }
}
