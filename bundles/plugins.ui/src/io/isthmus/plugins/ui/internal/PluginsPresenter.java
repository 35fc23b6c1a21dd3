package io.isthmus.plugins.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.Console;
import io.isthmus.engine.extension.ContributionProblem;
import io.isthmus.engine.extension.Registries;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.WindowPlugins;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.TablePresenter;
import io.isthmus.ui.text.Times;

/** The state of the view of plug-ins: which are installed, how each fares, and which one is looked at. */
final class PluginsPresenter extends Presenter {

    private final Console console;
    private final PluginHealth health;
    private final WindowPlugins window;
    private final TablePresenter<PluginRow> table;
    private final TablePresenter<Trouble> troubles;
    private List<PluginRow> rows = List.of();
    private Optional<String> selected = Optional.empty();

    PluginsPresenter(Console console, PluginHealth health, WindowPlugins window, Times times) {
        this.console = console;
        this.health = health;
        this.window = window;
        table = new TablePresenter<>("plugins", PluginColumns.plugins(times)); //$NON-NLS-1$
        table.setEmptyText(Messages.PluginsPresenter_none);
        troubles = new TablePresenter<>("plugins.troubles", PluginColumns.troubles(times)); //$NON-NLS-1$
        track(health.onChange(this::changed)::close);
        track(console.onProfileChange(this::changed)::close);
        Registries.of(console).forEach(registry -> track(registry.onChange(this::changed)::close));
    }

    /** Works out what is to be seen; in any thread. */
    List<PluginRow> look() {
        List<ContributionProblem> problems = Registries.problems(console);
        return health.plugins().stream().map(state -> PluginRow.of(state, problems,
                window.waiting(state.plugin()))).toList();
    }

    /** Takes over what was looked at; in the thread of the widgets. */
    void show(List<PluginRow> looked) {
        rows = looked;
        table.setRows(looked);
        showTroubles();
    }

    /** Looks at a plug-in. */
    void select(PluginRow row) {
        selected = Optional.of(row.plugin().id());
        showTroubles();
    }

    private void showTroubles() {
        troubles.setEmptyText(selected().map(row -> NLS.bind(Messages.PluginsPresenter_well, row.plugin().name()))
                .orElse(Messages.PluginsPresenter_nothingSelected));
        troubles.setRows(selected().map(PluginRow::troubles).orElse(List.of()));
    }

    /** The plug-in that is looked at: the first, where nobody chose one that is still installed. */
    Optional<PluginRow> selected() {
        return rows.stream().filter(row -> selected.equals(Optional.of(row.plugin().id()))).findFirst()
                .or(() -> rows.stream().findFirst());
    }

    /** The plug-in that is switched off: the one that is looked at rather than another. */
    Optional<PluginRow> switchedOff() {
        return Stream.concat(selected().stream(), rows.stream())
                .filter(row -> row.standing() == Standing.SWITCHED_OFF).findFirst();
    }

    /** How they fare together, one sentence; empty where none is installed. */
    String summary() {
        long off = rows.stream().filter(row -> row.standing() == Standing.SWITCHED_OFF).count();
        long troubled = rows.stream().filter(row -> row.standing().mark() != Mark.GOOD).count() - off;
        return rows.isEmpty() ? "" : NLS.bind(Messages.PluginsPresenter_summary, //$NON-NLS-1$
                new Object[] { rows.size(), off, troubled });
    }

    TablePresenter<PluginRow> table() {
        return table;
    }

    TablePresenter<Trouble> troubles() {
        return troubles;
    }
}
