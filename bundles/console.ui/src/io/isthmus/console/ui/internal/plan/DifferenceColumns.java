package io.isthmus.console.ui.internal.plan;

import java.util.List;

import io.isthmus.console.ui.internal.details.ValueText;
import io.isthmus.sdk.change.Difference;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.Column;

/** The columns of before and after, side by side; what differs has a mark. */
final class DifferenceColumns {

    private DifferenceColumns() {
    }

    static List<Column<Difference>> all() {
        return List.of(
                Column.of("object", Messages.DifferenceColumns_object, 28, Difference::object), //$NON-NLS-1$
                Column.of("property", Messages.DifferenceColumns_property, 24, Difference::property), //$NON-NLS-1$
                Column.of("before", Messages.DifferenceColumns_before, 34, //$NON-NLS-1$
                        (Difference row) -> ValueText.of(row.before())).explained(row -> ValueText.of(row.before())),
                Column.of("after", Messages.DifferenceColumns_after, 34, //$NON-NLS-1$
                        (Difference row) -> ValueText.of(row.after())).explained(row -> ValueText.of(row.after()))
                        .marked(row -> row.before().equals(row.after()) ? Mark.NONE : Mark.WARNING));
    }
}
