package io.isthmus.console.ui.internal.details;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

import org.eclipse.osgi.util.NLS;

import io.isthmus.ui.Binding;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.style.Colors;
import io.isthmus.ui.style.Icons;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.TableControl;

/** What is selected, in whichever view. */
public final class DetailsView extends ViewPart {

    private DetailsPresenter presenter;
    private Label icon;
    private Label title;
    private Label kind;
    private Label state;
    private CTabItem findingsTab;
    private CTabFolder tabs;

    @Override
    public void createPartControl(Composite parent) {
        presenter = new DetailsPresenter(getSite().getService(ConsoleModel.class));
        GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(parent);
        createHead(parent);
        createTabs(parent);
        Binding.of(presenter, parent, this::refresh);
    }

    private void createHead(Composite parent) {
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).spacing(8, 2).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        icon = new Label(head, SWT.NONE);
        GridDataFactory.swtDefaults().applyTo(icon);
        title = line(head, "details.title", 1); //$NON-NLS-1$
        title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
        kind = line(head, "details.kind", 2); //$NON-NLS-1$
        kind.setForeground(Colors.muted(kind));
        state = line(head, "details.state", 2); //$NON-NLS-1$
    }

    private static Label line(Composite head, String id, int span) {
        Label label = WidgetIds.mark(new Label(head, SWT.WRAP), id);
        GridDataFactory.fillDefaults().grab(true, false).span(span, 1).hint(100, SWT.DEFAULT).applyTo(label);
        return label;
    }

    private void createTabs(Composite parent) {
        tabs = WidgetIds.mark(new CTabFolder(parent, SWT.TOP | SWT.FLAT), "details.tabs", Messages.DetailsView_tabs); //$NON-NLS-1$
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
        tab(Messages.DetailsView_properties,
                new TableControl<>(tabs, presenter.properties(), Messages.DetailsView_properties));
        TableControl<io.isthmus.sdk.check.Finding> findings =
                new TableControl<>(tabs, presenter.findings(), Messages.DetailsView_findings);
        findings.onOpen(presenter::open);
        findingsTab = tab(Messages.DetailsView_findings, findings);
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

    private void refresh() {
        presenter.refresh();
        Subject subject = presenter.subject().orElse(null);
        icon.setImage(Icons.image(subject == null ? Mark.NONE : subject.mark()));
        title.setText(subject == null ? Messages.DetailsView_nothing : escaped(subject.title()));
        kind.setText(subject == null ? Messages.DetailsView_choose : escaped(subject.kind()));
        state.setText(subject == null ? "" : escaped(subject.state())); //$NON-NLS-1$
        int found = subject == null ? 0 : subject.findings().size();
        findingsTab.setText(found == 0 ? Messages.DetailsView_findings
                : NLS.bind(Messages.DetailsView_findingsCount, found));
        title.getParent().getParent().layout(true, true);
    }

    private static String escaped(String text) {
        return text.replace("&", "&&"); //$NON-NLS-1$ //$NON-NLS-2$
    }

    @Override
    public void setFocus() {
        tabs.getSelection().getControl().setFocus();
    }
}
