package io.isthmus.signins.ui.internal.asking;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.text.Counted;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.text.Times;

/**
 * When the sign-ins were that are shown, as bars, some of which can be marked to filter by their time. Bars are marked in
 * the thread of the widgets.
 */
public final class HistogramPresenter extends Presenter {

    private static final Duration FIRST_LOOK = Duration.ofDays(1);

    private final Latest asking;
    private final SignInTimes times;
    private final BiConsumer<Instant, Instant> onFilter;
    private volatile Buckets buckets = Buckets.NONE;
    private int anchor = -1;
    private int focused = -1;

    /** @param onFilter is given the beginning and the end of the bars that are filtered by */
    HistogramPresenter(Worker worker, Times times, Consumer<Failure> onFailure, BiConsumer<Instant, Instant> onFilter) {
        this.times = new SignInTimes(times);
        this.onFilter = onFilter;
        asking = new Latest(worker, onFailure);
    }

    /** Shows the sign-ins of a question: days tell how long they took, and that how short the steps can be. */
    void ask(Asked asked) {
        asking.ask(cancel -> {
            Duration unit = FIRST_LOOK;
            List<List<Object>> rows = answered(asked, unit, cancel);
            LocalStep step = fitting(asked, unit, rows);
            boolean shorter = !rows.isEmpty();
            while (shorter) {
                unit = step.asked();
                rows = answered(asked, unit, cancel);
                LocalStep next = fitting(asked, unit, rows);
                shorter = !rows.isEmpty() && next.length().compareTo(step.length()) < 0;
                step = shorter ? next : step;
            }
            cancel.check();
            show(Buckets.of(step, rows));
        });
    }

    private static LocalStep fitting(Asked asked, Duration unit, List<List<Object>> rows) {
        Duration whole = rows.isEmpty() ? unit : Duration.between((Instant) rows.getFirst().getFirst(),
                ((Instant) rows.getLast().getFirst()).plus(unit));
        return LocalStep.fitting(whole, asked.at().zone());
    }

    private static List<List<Object>> answered(Asked asked, Duration step, Cancel cancel) throws SourceException {
        List<List<Object>> rows = new ArrayList<>();
        asked.signIns().ask(new SignInQuery.Histogram(asked.filter(), step), asked.at(), rows::add, cancel);
        return rows;
    }

    /** Shows nothing. */
    void clear() {
        asking.cancel();
        show(Buckets.NONE);
    }

    private void show(Buckets made) {
        buckets = made;
        changed();
    }

    /** What is to be drawn. */
    public Buckets buckets() {
        return buckets;
    }

    /** The first of the bars that are marked; -1 for none. */
    public int first() {
        return within(Math.min(anchor, focused));
    }

    /** The last of the bars that are marked; -1 for none. */
    public int last() {
        return within(Math.max(anchor, focused));
    }

    /** The bar that the keyboard stands on; -1 for none. */
    public int focused() {
        return within(focused);
    }

    private int within(int index) {
        return index < buckets.size() && anchor < buckets.size() && focused < buckets.size() ? index : -1;
    }

    /** Marks a bar, or with the others up to the one that was marked first. */
    public void mark(int index, boolean upTo) {
        if (buckets.size() > 0) {
            focused = Math.clamp(index, 0, buckets.size() - 1);
            anchor = upTo && first() >= 0 ? anchor : focused;
            changed();
        }
    }

    /** Goes on by some bars from the one that the keyboard stands on: the last one first. */
    public void move(int by, boolean upTo) {
        mark(focused() < 0 ? buckets.size() - 1 : focused() + by, upTo);
    }

    /** Marks none. */
    public void unmark() {
        anchor = -1;
        focused = -1;
        changed();
    }

    /** Filters by the time of the bars that are marked. */
    public void filter() {
        if (first() >= 0) {
            Instant from = buckets.start(first());
            Instant to = buckets.start(last() + 1);
            unmark();
            onFilter.accept(from, to);
        }
    }

    /** What a bar is about, in a sentence. */
    public String sentence(int index) {
        Buckets drawn = buckets;
        return NLS.bind(Messages.HistogramPresenter_bar, new Object[] {times.text(drawn.start(index)),
            times.text(drawn.start(index + 1)), counted(drawn.counts().get(index), drawn.failures().get(index))});
    }

    /** What each bar is about, for screen readers. */
    public List<String> sentences() {
        return IntStream.range(0, buckets.size()).mapToObj(this::sentence).toList();
    }

    /** What is marked, or else the whole, in a sentence; empty where there is nothing. */
    public String summary() {
        Buckets drawn = buckets;
        if (drawn.size() == 0) {
            return ""; //$NON-NLS-1$
        }
        int from = first() < 0 ? 0 : first();
        int to = first() < 0 ? drawn.size() - 1 : last();
        String text = NLS.bind(Messages.HistogramPresenter_bar, new Object[] {times.text(drawn.start(from)),
            times.text(drawn.start(to + 1)), counted(sum(drawn.counts(), from, to), sum(drawn.failures(), from, to))});
        return first() < 0 ? text : NLS.bind(Messages.HistogramPresenter_marked, text);
    }

    private static long sum(List<Long> numbers, int from, int to) {
        return numbers.subList(from, to + 1).stream().mapToLong(Long::longValue).sum();
    }

    private static String counted(long count, long failures) {
        NumberFormat numbers = NumberFormat.getIntegerInstance();
        return Counted.text(count, Messages.HistogramPresenter_one, Messages.HistogramPresenter_many,
                numbers.format(count), numbers.format(failures));
    }

    @Override
    public void close() {
        super.close();
        asking.cancel();
    }
}
