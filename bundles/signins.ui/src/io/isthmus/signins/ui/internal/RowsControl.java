package io.isthmus.signins.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.swt.widgets.Control;

import io.isthmus.signins.SignInSelection.Positions;
import io.isthmus.signins.ui.internal.asking.SelectedRows;
import io.isthmus.signins.ui.internal.asking.SignInRow;
import io.isthmus.ui.table.Column;

/** What shows the rows: the grid, or the list for screen readers. In the thread of the widgets. */
interface RowsControl {

    /** Shows the rows as they are now. */
    void refresh();

    /** Selects a row and brings it into sight. */
    void select(int row);

    /** Brings the first row into sight. */
    void top();

    /** The row that was selected last. */
    Optional<Integer> selected();

    /** The rows that are selected, from above. */
    List<Positions> selection();

    /** The rows that are selected, to be read whatever is shown by then; empty for none. To be closed. */
    Optional<SelectedRows> keep();

    /** The column that the keyboard stands in; empty where rows are selected as a whole. */
    Optional<Column<SignInRow>> selectedColumn();

    /** Runs with each row that the user selects. */
    void onSelect(IntConsumer action);

    /** The widget. */
    Control control();
}
