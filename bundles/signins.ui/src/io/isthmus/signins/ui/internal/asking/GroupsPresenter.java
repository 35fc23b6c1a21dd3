package io.isthmus.signins.ui.internal.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import io.isthmus.sdk.Failure;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.text.Times;

/** The sign-ins that are shown, put together by what they have in a column. */
public final class GroupsPresenter extends Presenter {

    /** More groups than that are no overview. */
    private static final int MOST = 5000;

    private final Times times;
    private final Latest asking;
    private volatile List<GroupRow> rows = List.of();
    private volatile Optional<SignInColumn> by = Optional.empty();

    GroupsPresenter(Worker worker, Times times, Consumer<Failure> onFailure) {
        this.times = times;
        asking = new Latest(worker, onFailure);
    }

    /** Shows the sign-ins of a question. */
    void ask(Asked asked) {
        by.ifPresent(column -> asking.ask(cancel -> {
            List<GroupRow> made = new ArrayList<>();
            asked.signIns().ask(new SignInQuery.Groups(asked.filter(), List.of(column), MOST), asked.at(),
                    row -> made.add(GroupRow.of(row)), cancel);
            cancel.check();
            rows = List.copyOf(made);
            changed();
        }));
    }

    /** Shows nothing. */
    void clear() {
        asking.cancel();
        rows = List.of();
        changed();
    }

    /** Puts together by a column, or no more. */
    void group(Optional<SignInColumn> column) {
        asking.cancel();
        by = column;
        rows = List.of();
        changed();
    }

    /** By which column they are put together; empty where each is shown. */
    public Optional<SignInColumn> by() {
        return by;
    }

    /** The columns of the groups. */
    public List<Column<GroupRow>> columns(SignInColumn column) {
        return GroupRow.columns(column, times);
    }

    /** The groups, the largest first. */
    public List<GroupRow> rows() {
        return rows;
    }

    /** Finds the sign-ins of a group; empty where they cannot be asked for. */
    Optional<Filter> term(GroupRow row) {
        return by.flatMap(column -> Terms.of(column, row.value()));
    }

    @Override
    public void close() {
        super.close();
        asking.cancel();
    }
}
