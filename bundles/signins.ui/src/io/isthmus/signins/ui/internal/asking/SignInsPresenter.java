package io.isthmus.signins.ui.internal.asking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInListener;
import io.isthmus.signins.SignIns;
import io.isthmus.signins.query.AskedAt;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterParser;
import io.isthmus.signins.query.FilterSyntaxException;
import io.isthmus.signins.query.FilterText;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.table.TableState;
import io.isthmus.ui.text.Times;

/**
 * What the view of the sign-ins looks at: a store, a filter, and the parts that show what the store answers. A line that
 * is no filter leaves what is shown as it is. Changed in the thread of the widgets alone, but for what comes from the store.
 */
public final class SignInsPresenter extends Presenter {

    private final Times times;
    private final StoreAccess access;
    private final RowsPresenter rows;
    private final HistogramPresenter histogram;
    private final FacetsPresenter facets;
    private final GroupsPresenter groups;
    private final DetailsPresenter details;
    private final FilterValues values;
    private final StoreTotal total;
    private String typed = ""; //$NON-NLS-1$
    private Filter filter = Filter.ALL;
    private Optional<FilterSyntaxException> mistake = Optional.empty();
    private Optional<UUID> selected = Optional.empty();
    private Optional<SignIns> watched = Optional.empty();
    private Cancel.Registration watching = () -> { };
    private volatile Optional<Failure> failure = Optional.empty();
    private volatile String notice = ""; //$NON-NLS-1$
    private volatile boolean came;

    /**
     * @param worker asks the store
     * @param opener opens it
     * @param facts  tells what errors mean
     * @param times  the user's
     */
    public SignInsPresenter(Worker worker, StoreAccess.Opener opener, Supplier<Facts> facts, Times times) {
        this.times = times;
        access = new StoreAccess(worker, opener);
        rows = new RowsPresenter(worker, times, this::failed);
        histogram = new HistogramPresenter(worker, times, this::failed, this::filterByTime);
        facets = new FacetsPresenter(worker, this::failed);
        groups = new GroupsPresenter(worker, times, this::failed);
        details = new DetailsPresenter(worker, facts, times, this::failed);
        values = new FilterValues(worker, this::failed);
        total = new StoreTotal(worker, this::looked, this::changed, this::failed);
        track(access.onChange(this::changed));
        track(rows.onChange(this::changed));
    }

    private void failed(Failure why) {
        failure = Optional.of(why);
        changed();
    }

    /** Follows the store: asks once it is open, and forgets what it answered once it is not. In the thread of the widgets. */
    public void follow() {
        Optional<SignIns> now = looked();
        if (now.equals(watched)) {
            if (came && rows.counted() == 0 && !rows.counting()) {
                ask();
            }
            return;
        }
        watching.close();
        watched = now;
        selected = Optional.empty();
        values.clear();
        total.forget();
        clear();
        watching = now.map(signIns -> signIns.onChange(new Listener())).orElse(() -> { });
        ask();
        if (access.elsewhere().isPresent()) {
            total.ask();
        }
    }

    /** What came to a store counts as newer than what is shown; what went is shown no more. */
    private final class Listener implements SignInListener {

        @Override
        public void added(long count) {
            came = true;
            rows.signInsCame();
            total.ask();
        }

        @Override
        public void removed() {
            rows.asked().ifPresent(question -> rows.ask(new Asked(question.signIns(), question.filter(), now()), selected));
            total.ask();
        }
    }

    private AskedAt now() {
        return new AskedAt(times.clock().instant(), times.zone());
    }

    /** Asks all of it anew: what came meanwhile is among it then. */
    public void ask() {
        failure = Optional.empty();
        came = false;
        histogram.unmark();
        if (watched.isEmpty()) {
            clear();
            return;
        }
        Asked question = new Asked(watched.get(), filter, now());
        rows.ask(question, selected);
        histogram.ask(question);
        facets.ask(question);
        groups.ask(question);
        if (access.elsewhere().isEmpty()) {
            total.ask();
        }
        changed();
    }

    private void clear() {
        List.<Runnable>of(rows::clear, histogram::clear, facets::clear, groups::clear, details::clear)
                .forEach(Runnable::run);
    }

    /** Takes what was typed into the filter box; asks where it is another filter. */
    public void type(String text) {
        typed = text;
        notice = ""; //$NON-NLS-1$
        try {
            Filter next = FilterParser.parse(text);
            mistake = Optional.empty();
            if (next.equals(filter)) {
                changed();
                return;
            }
            filter = next;
            ask();
        } catch (FilterSyntaxException wrong) {
            mistake = Optional.of(wrong);
            changed();
        }
    }

    /** Filters by something that was pointed at, or no more where it was filtered by that already. */
    public void turn(Filter term) {
        type(FilterText.of(Terms.turned(filter, term)));
    }

    /** Filters by what a sign-in has in a column, or leaves that out. */
    public void filterBy(SignInRow row, SignInColumn column, boolean leaveOut) {
        Terms.of(column, Optional.ofNullable(row.values().get(column)))
                .ifPresent(term -> turn(leaveOut ? Filter.not(term) : term));
    }

    private void filterByTime(Instant from, Instant end) {
        type(FilterText.of(Terms.within(filter, from, end, times.zone())));
    }

    /** Shows the sign-ins of a group, each. */
    public void open(GroupRow group) {
        Optional<Filter> term = groups.term(group);
        group(Optional.empty());
        term.ifPresent(this::turn);
    }

    /** Puts the sign-ins together by a column, or shows each. */
    public void group(Optional<SignInColumn> column) {
        groups.group(column);
        rows.asked().ifPresent(groups::ask);
        changed();
    }

    /** Shows columns in an order; what is remembered of a table. */
    public void arrange(TableState state) {
        if (rows.restore(state)) {
            rows.asked().ifPresent(question -> rows.ask(question, selected));
        }
    }

    /** Sorts by a column; by the same one again, the other way round. Times begin with the latest. */
    public void sortBy(SignInColumn column) {
        TableState state = rows.state();
        boolean again = state.sorted().equals(Optional.of(column.title()));
        arrange(new TableState(state.shown(), Optional.of(column.title()),
                again ? !state.descending() : column == SignInColumn.CREATED));
    }

    /** A sign-in is selected: details follow. */
    public void select(SignInRow row) {
        selected = Optional.of(row.id());
        looked().ifPresent(open -> details.select(open, row));
    }

    private Optional<SignIns> looked() {
        return access.state() instanceof StoreAccess.Open open ? Optional.of(open.signIns()) : Optional.empty();
    }

    /** How the store is come by. */
    public StoreAccess access() {
        return access;
    }

    /** Values for whoever types a filter. */
    public FilterValues values() {
        return values;
    }

    /** What stands in the filter box. */
    public String typed() {
        return typed;
    }

    /** Which sign-ins are shown: what was typed last that is a filter. */
    public Filter filter() {
        return filter;
    }

    /** Why what was typed is no filter, and where; empty where it is one. */
    public Optional<FilterSyntaxException> mistake() {
        return mistake;
    }

    /** Says something that was done, until somebody filters; in any thread. */
    public void tell(String what) {
        notice = what;
        changed();
    }

    /** What was done last, or what has to be known of what is shown, in a sentence; empty for nothing. */
    public String notice() {
        return notice.isEmpty() ? words().remark(filter) : notice;
    }

    /** What it says of all that: how many, what is new, what went wrong. */
    public SignInsWords words() {
        return new SignInsWords(access.state(), access.elsewhere(), rows, total.value(), failure);
    }

    /** How many sign-ins are in the store. */
    public long total() {
        return total.value();
    }

    /** What is shown, as it was asked; empty where nothing is. */
    public Optional<Asked> asked() {
        return rows.asked();
    }

    /** The rows. */
    public RowsPresenter rows() {
        return rows;
    }

    /** When they were. */
    public HistogramPresenter histogram() {
        return histogram;
    }

    /** What they have in common. */
    public FacetsPresenter facets() {
        return facets;
    }

    /** Put together by what they have in a column. */
    public GroupsPresenter groups() {
        return groups;
    }

    /** The sign-in that is selected. */
    public DetailsPresenter details() {
        return details;
    }

    @Override
    public void close() {
        super.close();
        watching.close();
        List.of(rows, histogram, facets, groups, details, values, access).forEach(Presenter::close);
    }
}
