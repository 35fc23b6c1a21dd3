package io.isthmus.console.ui.internal.checks;

import java.util.List;

import io.isthmus.console.ui.internal.details.ValueText;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.table.Column;

/** The columns of the table of what was seen. */
final class EvidenceColumns {

    private EvidenceColumns() {
    }

    static List<Column<Evidence>> of(ConsoleModel model) {
        return List.of(
                Column.of("label", Messages.EvidenceColumns_label, 26, Evidence::label), //$NON-NLS-1$
                Column.of("value", Messages.EvidenceColumns_value, 24, //$NON-NLS-1$
                        (Evidence row) -> ValueText.of(row.value())).explained(row -> ValueText.of(row.value())),
                Column.of("expected", Messages.EvidenceColumns_expected, 20, //$NON-NLS-1$
                        (Evidence row) -> row.expected().map(ValueText::of).orElse("")), //$NON-NLS-1$
                Column.of("origin", Messages.EvidenceColumns_origin, 24, Evidence::origin), //$NON-NLS-1$
                Column.of("at", Messages.EvidenceColumns_at, 14, //$NON-NLS-1$
                        (Evidence row) -> row.at().map(model.times()::shortly).orElse("")) //$NON-NLS-1$
                        .inFull(row -> row.at().map(model.times()::exactly).orElse(""))); //$NON-NLS-1$
    }
}
