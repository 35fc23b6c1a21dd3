package io.isthmus.signins.ui.internal.asking;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Consumer;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.SignInSelection.Positions;
import io.isthmus.signins.query.SignInQuery.Order;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.table.TableState;
import io.isthmus.ui.text.Times;

/**
 * The rows of the sign-ins that are shown, whether as a grid or as a list. They stay as they are while others come, and
 * are fetched as they come into sight. What it tells of them is to be had in any thread; columns and order are chosen in
 * that of the widgets.
 */
public final class RowsPresenter extends Presenter {

    /** More would have more pixels than a table can count. */
    private static final int MOST = Integer.MAX_VALUE / 64;

    private final Worker worker;
    private final Consumer<Failure> onFailure;
    private final List<Column<SignInRow>> columns;
    private final Latest asking;
    private final Coalesced counting;
    private TableState state;
    private volatile Answer answer = Answer.NONE;
    private volatile Optional<Asked> asked = Optional.empty();
    private volatile long newer;
    private volatile int answers;

    /**
     * @param shared   what was answered; empty where nothing was asked
     * @param blocks   what was fetched of it
     * @param first    how many rows the first block has
     * @param located  whether all of them can be had
     * @param reselect where the row now is that was selected before
     */
    private record Answer(Optional<SharedRows> shared, Optional<RowBlocks> blocks, int first, boolean located,
            OptionalInt reselect) {

        static final Answer NONE = new Answer(Optional.empty(), Optional.empty(), 0, true, OptionalInt.empty());

        Answer located(OptionalInt position) {
            return new Answer(shared, blocks, first, true, position);
        }

        Optional<SignInRows> rows() {
            return shared.map(SharedRows::rows);
        }

        void close() {
            shared.ifPresent(SharedRows::leave);
        }
    }

    RowsPresenter(Worker worker, Times times, Consumer<Failure> onFailure) {
        this.worker = worker;
        this.onFailure = onFailure;
        columns = SignInColumns.all(times);
        state = new TableState(columns.stream().filter(Column::shown).map(Column::id).toList(),
                Optional.of(SignInColumn.CREATED.title()), true);
        asking = new Latest(worker, onFailure);
        counting = new Coalesced(worker, this::countNewer);
    }

    /**
     * Shows the sign-ins of a question in the order that was chosen.
     *
     * @param keep the sign-in whose row stays selected, where it is among them
     */
    void ask(Asked question, Optional<UUID> keep) {
        asked = Optional.of(question);
        List<SignInColumn> wanted = SignInColumns.asked(shownColumns());
        Order order = order();
        asking.ask(cancel -> answer(question, wanted, order, keep, cancel));
    }

    private void answer(Asked question, List<SignInColumn> wanted, Order order, Optional<UUID> keep, Cancel cancel)
            throws SourceException {
        SignInRows rows = question.signIns().rows(question.filter(), order, question.at(), cancel);
        boolean shown = false;
        try {
            RowBlocks blocks = new RowBlocks(rows, wanted, worker, cancel, this::changed, onFailure);
            int first = blocks.fetchFirst();
            cancel.check();
            show(new Answer(Optional.of(new SharedRows(rows)), Optional.of(blocks), first, false, OptionalInt.empty()));
            shown = true;
            rows.locate(cancel);
            OptionalInt position = keep.isPresent() ? position(rows, keep.get(), cancel) : OptionalInt.empty();
            locatedNow(rows, position);
        } finally {
            if (!shown) {
                rows.close();
            }
        }
    }

    private static OptionalInt position(SignInRows rows, UUID id, Cancel cancel) throws SourceException {
        return rows.positionOf(id, cancel).stream().mapToInt(Math::toIntExact).findFirst();
    }

    private void show(Answer next) {
        Answer before;
        synchronized (this) {
            before = answer;
            answer = next;
            newer = 0;
            answers++;
        }
        before.close();
        changed();
    }

    private void locatedNow(SignInRows rows, OptionalInt position) {
        synchronized (this) {
            if (!answer.rows().equals(Optional.of(rows))) {
                return;
            }
            answer = answer.located(position);
        }
        changed();
    }

    /** Shows nothing. */
    void clear() {
        asking.cancel();
        asked = Optional.empty();
        show(Answer.NONE);
    }

    /** Sign-ins came to the store: counts those that would be shown, too. */
    void signInsCame() {
        counting.ask();
    }

    private void countNewer() {
        try {
            Optional<SignInRows> rows = answer.rows();
            if (rows.isPresent()) {
                newer = rows.get().newer(Cancel.never());
                changed();
            }
        } catch (CancelledException closedMeanwhile) {
            return;
        } catch (SourceException failed) {
            onFailure.accept(failed.failure());
        }
    }

    /** How many sign-ins came since that would be shown, too. */
    public long newer() {
        return newer;
    }

    /** How often rows were answered: with each answer a position means another row. */
    public int answers() {
        return answers;
    }

    /** How many rows can be scrolled through now. */
    public int count() {
        Answer now = answer;
        return now.located() ? (int) Math.min(MOST, counted()) : now.first();
    }

    /** How many sign-ins there are, or were counted so far. */
    public long counted() {
        return answer.rows().map(rows -> rows.size().orElseGet(rows::counted)).orElse(0L);
    }

    /** Whether something was answered since others were looked at. */
    public boolean answered() {
        return answer.rows().isPresent();
    }

    /** Whether they are still being counted. */
    public boolean counting() {
        Answer now = answer;
        return !now.located() && now.rows().isPresent();
    }

    /** A row; empty as long as it is not there, and it is fetched then. */
    public Optional<SignInRow> row(int position) {
        return answer.blocks().flatMap(blocks -> blocks.row(position));
    }

    /**
     * Keeps rows that are selected, to be read whatever is shown by then; to be closed.
     *
     * @param shown     the number of the {@linkplain #answers answer} among whose rows they were selected
     * @param positions which they are, from above
     * @return empty where none are, or where others are shown by now
     */
    public synchronized Optional<SelectedRows> keep(int shown, List<Positions> positions) {
        Answer now = answer;
        if (shown != answers || positions.isEmpty()) {
            return Optional.empty();
        }
        now.shared().ifPresent(SharedRows::join);
        return now.shared().map(rows -> new SelectedRows(rows, positions, shownColumns()));
    }

    /** Where the row is now that was selected when the order or the filter changed; told once. */
    public OptionalInt reselect() {
        synchronized (this) {
            OptionalInt position = answer.reselect();
            if (position.isPresent()) {
                answer = answer.located(OptionalInt.empty());
            }
            return position;
        }
    }

    /** All columns, shown or not. */
    public List<Column<SignInRow>> columns() {
        return columns;
    }

    /** The columns that are shown, in their order. */
    public List<Column<SignInRow>> shownColumns() {
        return state.shown().stream().flatMap(id -> columns.stream().filter(column -> column.id().equals(id))).toList();
    }

    /** Columns and order, to be remembered. */
    public TableState state() {
        return state;
    }

    /** The order in which rows are asked for. */
    public Order order() {
        return new Order(state.sorted().flatMap(SignInColumn::named).orElse(SignInColumn.CREATED), state.descending());
    }

    /**
     * Shows columns, sorted by one; what is not known is left out.
     *
     * @return whether that is another question than before
     */
    boolean restore(TableState remembered) {
        List<String> known = remembered.shown().stream().filter(RowsPresenter::known).distinct().toList();
        TableState next = new TableState(known.isEmpty() ? state.shown() : known,
                remembered.sorted().filter(RowsPresenter::known).or(state::sorted), remembered.descending());
        boolean more = !next.shown().stream().allMatch(state.shown()::contains);
        boolean otherwise = !next.sorted().equals(state.sorted()) || next.descending() != state.descending();
        state = next;
        changed();
        return more || otherwise;
    }

    private static boolean known(String id) {
        return SignInColumn.named(id).isPresent();
    }

    /** What is asked now; empty where nothing is. */
    Optional<Asked> asked() {
        return asked;
    }

    @Override
    public void close() {
        super.close();
        asking.cancel();
        answer.close();
    }
}
