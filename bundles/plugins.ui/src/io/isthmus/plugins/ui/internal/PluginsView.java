package io.isthmus.plugins.ui.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.plugins.ui.internal.install.InstallDialog;
import io.isthmus.plugins.ui.internal.operation.FindSite;
import io.isthmus.plugins.ui.internal.operation.PluginStore;
import io.isthmus.plugins.ui.internal.operation.RemovePlugin;
import io.isthmus.plugins.ui.internal.operation.RollBackPlugins;
import io.isthmus.plugins.ui.internal.operation.SwitchPluginOn;
import io.isthmus.ui.Binding;
import io.isthmus.ui.Labels;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.file.FileDrop;
import io.isthmus.ui.job.Operation;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.notice.QuietNotice;
import io.isthmus.ui.table.TableControl;
import io.isthmus.ui.text.Times;

/** The plug-ins of third parties: a table, and below it what went wrong with the one that is looked at. */
public final class PluginsView extends ViewPart {

    private static final int WIDTH = 120;

    private PluginStore store;
    private PluginsPresenter presenter;
    private Composite view;
    private Label summary;
    private TableControl<PluginRow> table;

    @Override
    public void createPartControl(Composite parent) {
        view = parent;
        PluginServices services = new PluginServices(getSite());
        store = services.store();
        presenter = new PluginsPresenter(store.console(), store.health(), services.window(), Times.system());
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        Composite head = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 4).applyTo(head);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
        summary = Labels.paragraph(head, "plugins.summary", WIDTH, 1); //$NON-NLS-1$
        SashForm halves = new SashForm(parent, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
        table = new TableControl<>(halves, presenter.table(), Messages.PluginsView_table);
        table.onSelect(presenter::select);
        new TableControl<>(halves, presenter.troubles(), Messages.PluginsView_troubles);
        halves.setWeights(60, 40);
        FileDrop.on(parent, files -> install(files.getFirst()));
        Binding.prepared(presenter, parent, presenter::look, this::show);
    }

    private void show(List<PluginRow> looked) {
        presenter.show(looked);
        presenter.selected().ifPresent(table::select);
        if (Labels.showOrHide(summary, presenter.summary())) {
            view.layout(true, true);
        }
    }

    /** Asks where the plug-ins are and installs what is chosen of them. */
    void install() {
        new InstallDialog(getSite().getShell(), store).open();
    }

    private void install(Path dropped) {
        InstallDialog.openAt(getSite().getShell(), store, dropped.toUri());
    }

    /** Looks at the site that the plug-in came from, and installs what is newer there. */
    void update() {
        presenter.selected().map(PluginRow::plugin).ifPresent(plugin -> start(new FindSite(store, plugin,
                site -> Binding.later(view.getDisplay(), view, () -> update(plugin, site)))));
    }

    private void update(InstalledPlugin plugin, Optional<URI> site) {
        site.ifPresentOrElse(known -> InstallDialog.openAt(getSite().getShell(), store, known, plugin.id()),
                this::install);
    }

    /** Removes the plug-in, after a question. */
    void remove() {
        presenter.selected().map(PluginRow::plugin).filter(plugin -> confirmed(Messages.PluginsView_removeTitle,
                NLS.bind(Messages.PluginsView_removeQuestion, plugin.name(), plugin.version()),
                Messages.PluginsView_remove)).ifPresent(plugin -> start(new RemovePlugin(store, plugin)));
    }

    /** Uses the plug-in again. */
    void switchOn() {
        presenter.switchedOff().ifPresent(row -> start(new SwitchPluginOn(store.health(), row.plugin())));
    }

    /** Goes back to the plug-ins from before, after a question. */
    void rollBack() {
        if (confirmed(Messages.PluginsView_rollBackTitle, Messages.PluginsView_rollBackQuestion,
                Messages.PluginsView_rollBack)) {
            start(new RollBackPlugins(store, back -> {
                if (back.isEmpty()) {
                    QuietNotice.show(Messages.PluginsView_rollBackTitle, Messages.PluginsView_nothingBefore);
                }
            }));
        }
    }

    /** Enter leaves everything as it is. */
    private boolean confirmed(String title, String question, String yes) {
        return new MessageDialog(getSite().getShell(), title, null, question, MessageDialog.QUESTION, 1, yes,
                Messages.PluginsView_cancel).open() == 0;
    }

    private static void start(Operation operation) {
        OperationJob.start(operation, FailureReporter::tell);
    }

    @Override
    public void setFocus() {
        table.setFocus();
    }
}
