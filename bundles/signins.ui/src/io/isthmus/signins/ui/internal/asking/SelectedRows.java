package io.isthmus.signins.ui.internal.asking;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInExport.Format;
import io.isthmus.signins.SignInSelection;
import io.isthmus.signins.SignInSelection.Positions;
import io.isthmus.signins.query.Filter;
import io.isthmus.ui.table.Column;

/** Rows that were selected, as they were: whatever is shown by then, they can be read until this is closed. */
public final class SelectedRows implements AutoCloseable {

    private final SharedRows shared;
    private final List<Positions> positions;
    private final List<Column<SignInRow>> columns;
    private final AtomicBoolean closed = new AtomicBoolean();

    SelectedRows(SharedRows shared, List<Positions> positions, List<Column<SignInRow>> columns) {
        this.shared = shared;
        this.positions = positions;
        this.columns = columns;
    }

    /** Which they are, from above. */
    public List<Positions> positions() {
        return positions;
    }

    /** How many they are. */
    public long count() {
        return positions.stream().mapToLong(Positions::count).sum();
    }

    /** The columns that were shown. */
    public List<Column<SignInRow>> columns() {
        return columns;
    }

    /**
     * Some of them; not to be called in the thread of the widgets.
     *
     * @throws SourceException where they cannot be read, or were removed
     */
    public List<SignInRow> read(Positions some, Cancel cancel) throws SourceException {
        List<SignInColumn> wanted = SignInColumns.asked(columns);
        List<SignInRow> read = shared.rows().page(some.first(), Math.toIntExact(some.count()), wanted, cancel).stream()
                .filter(values -> !values.isEmpty()).map(values -> SignInRow.of(wanted, values)).toList();
        if (read.size() < some.count()) {
            throw new SourceException(Failure.of(Failure.Kind.NOT_FOUND, Side.WORKSTATION,
                    Messages.SelectedRows_attempted, Messages.SelectedRows_removed, Messages.SelectedRows_advice));
        }
        return read;
    }

    /**
     * The filter that finds them and no others; not to be called in the thread of the widgets.
     *
     * @throws SourceException where they cannot be read, or were removed
     */
    public Filter filter(ZoneId zone, Cancel cancel) throws SourceException {
        List<SignInRow> rows = new ArrayList<>();
        for (Positions some : positions) {
            rows.addAll(read(some, cancel));
        }
        return Terms.those(rows, zone);
    }

    /** What is written of them into a file. */
    public SignInSelection as(Format format) {
        return new SignInSelection(shared.rows(), positions, signInColumns(), format);
    }

    /** The columns that were shown, as the store calls them. */
    public List<SignInColumn> signInColumns() {
        return columns.stream().map(SignInColumns::of).toList();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            shared.leave();
        }
    }
}
