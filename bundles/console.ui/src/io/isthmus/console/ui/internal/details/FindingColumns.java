package io.isthmus.console.ui.internal.details;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import io.isthmus.console.ui.internal.explorer.NodeStates;
import io.isthmus.sdk.check.Finding;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.table.Column;

/** The columns of a table of findings. */
final class FindingColumns {

    private FindingColumns() {
    }

    static List<Column<Finding>> of(ConsoleModel model) {
        return List.of(
                Column.of("finding", Messages.FindingColumns_finding, 50, Finding::message) //$NON-NLS-1$
                        .explained(Finding::message).marked(NodeStates::mark),
                Column.of("check", Messages.FindingColumns_check, 20, //$NON-NLS-1$
                        (Finding row) -> model.console().checks().find(row.check()).map(check -> check.title())
                                .orElse(row.check())),
                Column.of("severity", Messages.FindingColumns_severity, 12, //$NON-NLS-1$
                        (Finding row) -> row.severity().name().toLowerCase(Locale.ROOT))
                        .sortedBy(Comparator.comparing(Finding::severity)).hidden());
    }
}
