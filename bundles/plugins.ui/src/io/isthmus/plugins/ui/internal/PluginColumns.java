package io.isthmus.plugins.ui.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.text.Times;

/** The columns of both tables: plug-ins, and what went wrong with one. */
final class PluginColumns {

    private PluginColumns() {
    }

    static List<Column<PluginRow>> plugins(Times times) {
        return List.of(
                installed("name", Messages.PluginColumns_name, 26, InstalledPlugin::name), //$NON-NLS-1$
                Column.of("state", Messages.PluginColumns_state, 24, (PluginRow row) -> row.standing().text()) //$NON-NLS-1$
                        .sortedBy(Comparator.comparing(PluginRow::standing)).marked(row -> row.standing().mark()),
                installed("version", Messages.PluginColumns_version, 12, InstalledPlugin::version), //$NON-NLS-1$
                installed("maker", Messages.PluginColumns_maker, 18, InstalledPlugin::vendor), //$NON-NLS-1$
                installed("signer", Messages.PluginColumns_signer, 22, //$NON-NLS-1$
                        plugin -> plugin.signer().orElse(Messages.PluginColumns_unsigned)),
                Column.of("failures", Messages.PluginColumns_failures, 9, //$NON-NLS-1$
                        (PluginRow row) -> Integer.toString(row.failures()))
                        .sortedBy(Comparator.comparingInt(PluginRow::failures)),
                Column.of("problem", Messages.PluginColumns_problem, 40, PluginColumns::problem) //$NON-NLS-1$
                        .explained(PluginColumns::problem),
                when("when", Messages.PluginColumns_when, times, row -> row.last().flatMap(Trouble::at)), //$NON-NLS-1$
                installed("id", Messages.PluginColumns_id, 26, InstalledPlugin::id), //$NON-NLS-1$
                when("installed", Messages.PluginColumns_installed, times, //$NON-NLS-1$
                        (PluginRow row) -> Optional.of(row.plugin().installed())).hidden());
    }

    private static Column<PluginRow> installed(String id, String title, int width,
            Function<InstalledPlugin, String> text) {
        return Column.of(id, title, width, row -> text.apply(row.plugin()));
    }

    private static String problem(PluginRow row) {
        return row.last().map(Trouble::sentence).orElse(""); //$NON-NLS-1$
    }

    static List<Column<Trouble>> troubles(Times times) {
        return List.of(
                when("when", Messages.PluginColumns_when, times, Trouble::at), //$NON-NLS-1$
                Column.of("kind", Messages.PluginColumns_kind, 22, Trouble::kindText), //$NON-NLS-1$
                Column.of("contribution", Messages.PluginColumns_contribution, 30, Trouble::contribution), //$NON-NLS-1$
                Column.of("sentence", Messages.PluginColumns_sentence, 70, Trouble::sentence) //$NON-NLS-1$
                        .explained(Trouble::sentence));
    }

    private static <R> Column<R> when(String id, String title, Times times, Function<R, Optional<Instant>> time) {
        return Column.of(id, title, 16, (R row) -> time.apply(row).map(times::shortly).orElse("")) //$NON-NLS-1$
                .sortedBy(Comparator.comparing(row -> time.apply(row).orElse(Instant.MAX)))
                .inFull(row -> time.apply(row).map(times::exactly).orElse("")); //$NON-NLS-1$
    }
}
