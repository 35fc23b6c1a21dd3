package io.isthmus.console.ui.internal.details;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

import org.eclipse.osgi.util.NLS;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.console.ui.internal.handler.Views;
import io.isthmus.console.ui.internal.making.PlanMaking;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Head;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Tone;
import io.isthmus.ui.style.Icons;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.TableControl;

/** What is selected, in whichever view. */
public final class DetailsView extends ViewPart {

    private static final int WIDTH = 100;

    private ConsoleModel model;
    private DetailsPresenter presenter;
    private Label icon;
    private Label title;
    private Composite view;
    private Label kind;
    private Label state;
    private CTabItem findingsTab;
    private CTabItem plansTab;
    private CTabFolder tabs;

    @Override
    public void createPartControl(Composite parent) {
        model = getSite().getService(ConsoleModel.class);
        presenter = new DetailsPresenter(model);
        view = parent;
        createHead();
        createTabs(parent);
        Binding.prepared(presenter, parent, presenter::look, this::show);
    }

    private void createHead() {
        Composite head = Head.over(view);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(8, 2).applyTo(head);
        icon = new Label(head, SWT.NONE);
        GridDataFactory.swtDefaults().applyTo(icon);
        title = Labels.paragraph(head, "details.title", WIDTH, 1); //$NON-NLS-1$
        Labels.heading(title);
        kind = Labels.paragraph(head, "details.kind", WIDTH, 2); //$NON-NLS-1$
        Colors.write(Tone.MUTED, kind);
        state = Labels.paragraph(head, "details.state", WIDTH, 2); //$NON-NLS-1$
    }

    private void createTabs(Composite parent) {
        tabs = WidgetIds.mark(new CTabFolder(parent, SWT.TOP | SWT.FLAT), "details.tabs", Messages.DetailsView_tabs); //$NON-NLS-1$
        tab(Messages.DetailsView_properties,
                new TableControl<>(tabs, presenter.properties(), Messages.DetailsView_properties));
        TableControl<io.isthmus.sdk.check.Finding> findings =
                new TableControl<>(tabs, presenter.findings(), Messages.DetailsView_findings);
        findings.onOpen(presenter::open);
        findingsTab = tab(Messages.DetailsView_findings, findings);
        TableControl<PlanFor> plans = new TableControl<>(tabs, presenter.plans(), Messages.DetailsView_plans);
        plans.onOpen(this::open);
        plansTab = tab(Messages.DetailsView_plans, plans);
        tab(Messages.DetailsView_history,
                new TableControl<>(tabs, presenter.history(), Messages.DetailsView_history));
        tabs.setSelection(0);
    }

    private CTabItem tab(String name, Control control) {
        CTabItem item = new CTabItem(tabs, SWT.NONE);
        item.setText(name);
        item.setControl(control);
        return item;
    }

    /** Shows the plan; makes it first where it is not there yet. */
    private void open(PlanFor plan) {
        plan.pair().ifPresent(model::choosePair);
        plan.remediation().ifPresentOrElse(remediation -> PlanMaking.start(model, remediation),
                () -> Views.show(ConsoleIds.PLAN_VIEW));
    }

    private void show(DetailsPresenter.Looked looked) {
        presenter.show(looked);
        Subject subject = presenter.subject().orElse(null);
        icon.setImage(Icons.image(subject == null ? Mark.NONE : subject.mark()));
        boolean changed = Labels.show(title, subject == null ? Messages.DetailsView_nothing : subject.title())
                | Labels.show(kind, subject == null ? Messages.DetailsView_choose : subject.kind())
                | Labels.showOrHide(state, subject == null ? "" : subject.state()); //$NON-NLS-1$
        count(findingsTab, Messages.DetailsView_findings, subject == null ? 0 : subject.findings().size());
        count(plansTab, Messages.DetailsView_plans, looked.plans().size());
        if (changed) {
            view.layout(true, true);
        }
    }

    private static void count(CTabItem tab, String name, int count) {
        tab.setText(count == 0 ? name : NLS.bind(Messages.DetailsView_count, name, count));
    }

    @Override
    public void setFocus() {
        tabs.getSelection().getControl().setFocus();
    }
}
