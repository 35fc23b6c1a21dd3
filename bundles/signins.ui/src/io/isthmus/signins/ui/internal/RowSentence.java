package io.isthmus.signins.ui.internal;

import java.util.List;
import java.util.stream.Collectors;

import io.isthmus.signins.ui.internal.asking.SignInRow;
import io.isthmus.ui.table.Column;

/** A row as a screen reader tells it. */
final class RowSentence {

    private RowSentence() {
    }

    /** What it has in the columns that are shown, and first of all that it failed. */
    static String of(SignInRow row, List<Column<SignInRow>> columns) {
        String cells = columns.stream().map(column -> column.title() + ' ' + column.text().apply(row))
                .collect(Collectors.joining(", ")); //$NON-NLS-1$
        return row.failed() ? Messages.RowSentence_failed + ' ' + cells : cells;
    }
}
