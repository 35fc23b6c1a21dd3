package io.isthmus.signins.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import org.eclipse.nebula.widgets.nattable.data.IDataProvider;

import io.isthmus.signins.ui.internal.asking.RowsPresenter;
import io.isthmus.signins.ui.internal.asking.SignInRow;
import io.isthmus.ui.table.Column;

/** What the grid draws as texts: cells and heads. Nothing of it is changed there. */
abstract class GridData implements IDataProvider {

    private final Supplier<List<Column<SignInRow>>> columns;

    private GridData(Supplier<List<Column<SignInRow>>> columns) {
        this.columns = columns;
    }

    final Column<SignInRow> column(int index) {
        return columns.get().get(index);
    }

    @Override
    public final int getColumnCount() {
        return columns.get().size();
    }

    @Override
    public final void setDataValue(int column, int row, Object value) {
        throw new UnsupportedOperationException();
    }

    /** The rows; what is not there yet is a mark that it comes. */
    static final class Cells extends GridData {

        private final RowsPresenter rows;
        private final IntSupplier count;

        Cells(RowsPresenter rows, Supplier<List<Column<SignInRow>>> columns, IntSupplier count) {
            super(columns);
            this.rows = rows;
            this.count = count;
        }

        @Override
        public Object getDataValue(int column, int row) {
            return rows.row(row).map(column(column).text()).map(text -> text.replace('\n', ' '))
                    .orElse(Messages.SignInGrid_loading);
        }

        @Override
        public int getRowCount() {
            return count.getAsInt();
        }
    }

    /** The titles of the columns; that of the order has an arrow. */
    static final class Heads extends GridData {

        private final RowsPresenter rows;

        Heads(RowsPresenter rows, Supplier<List<Column<SignInRow>>> columns) {
            super(columns);
            this.rows = rows;
        }

        @Override
        public Object getDataValue(int column, int row) {
            Column<SignInRow> shown = column(column);
            boolean sorted = rows.state().sorted().equals(Optional.of(shown.id()));
            return sorted ? shown.title() + (rows.state().descending() ? " ▼" : " ▲") : shown.title(); //$NON-NLS-1$ //$NON-NLS-2$
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
