package io.isthmus.signins.internal.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.internal.kql.Window;
import io.isthmus.signins.query.SignInQuery;

/**
 * How many sign-ins there are when, in the order of the rows: in hours, and where somebody looks and an hour has many, in
 * minutes and seconds. Whoever waits for a look holds up others. Safe for use by many threads.
 */
final class TimeIndex {

    private static final List<Duration> STEPS = List.of(Duration.ofHours(1), Duration.ofMinutes(1), Duration.ofSeconds(1));
    /** Of more, a shorter time is looked for. */
    private static final int MANY = 1000;

    private final Question question;
    private final List<Bin> bins = new ArrayList<>();
    private volatile OptionalLong size = OptionalLong.empty();

    /**
     * A time with sign-ins.
     *
     * @param count how many, one at least
     */
    record Bin(Window window, long count) {
    }

    /**
     * Where a position is.
     *
     * @param window whose rows begin before it
     * @param before how many of them are before it
     */
    record Place(Window window, int before) {
    }

    TimeIndex(Question question) {
        this.question = question;
    }

    /** Counts the sign-ins of each hour, once. */
    synchronized void locate(Cancel cancel) throws SourceException {
        if (size.isEmpty()) {
            bins.addAll(counted(question.whole(), STEPS.getFirst(), cancel));
            size = OptionalLong.of(bins.stream().mapToLong(Bin::count).sum());
        }
    }

    OptionalLong size() {
        return size;
    }

    private List<Bin> counted(Window window, Duration step, Cancel cancel) throws SourceException {
        List<Bin> counted = new ArrayList<>();
        for (List<Object> row : question.queries().rows(new SignInQuery.Histogram(question.filter(), step),
                Optional.of(window), question.asked(), cancel)) {
            Instant start = (Instant) row.getFirst();
            Instant end = start.plus(step);
            counted.add(new Bin(new Window(start, end.isBefore(window.to()) ? end : window.to()), (Long) row.get(1)));
        }
        if (question.order().descending()) {
            Collections.reverse(counted);
        }
        return counted;
    }

    /** Where some rows are; empty behind the last. */
    synchronized Optional<Place> place(long first, int count, Cancel cancel) throws SourceException {
        int at = refined(first, cancel);
        if (at == bins.size()) {
            return Optional.empty();
        }
        long before = before(at);
        Window window = bins.get(at).window();
        long end = before + bins.get(at).count();
        for (int next = at + 1; next < bins.size() && end < first + count; next++) {
            end += bins.get(next).count();
            window = window.with(bins.get(next).window());
        }
        return Optional.of(new Place(window, Math.toIntExact(first - before)));
    }

    /** The bin of a position, made as short as it has to be. */
    private int refined(long position, Cancel cancel) throws SourceException {
        int at = at(position);
        while (at < bins.size() && refine(at, cancel)) {
            at = at(position);
        }
        return at;
    }

    private int at(long position) {
        long end = 0;
        for (int at = 0; at < bins.size(); at++) {
            end += bins.get(at).count();
            if (position < end) {
                return at;
            }
        }
        return bins.size();
    }

    /** Cuts a bin into shorter ones; whether it was. What came or went meanwhile is counted to the last of them. */
    private boolean refine(int at, Cancel cancel) throws SourceException {
        Bin bin = bins.get(at);
        Optional<Duration> step = STEPS.stream().filter(shorter -> shorter.compareTo(bin.window().length()) < 0).findFirst();
        if (bin.count() <= MANY || step.isEmpty()) {
            return false;
        }
        List<Bin> parts = new ArrayList<>(counted(bin.window(), step.get(), cancel));
        long others = parts.stream().limit(Math.max(0, parts.size() - 1)).mapToLong(Bin::count).sum();
        if (parts.isEmpty() || others >= bin.count()) {
            return false;
        }
        parts.set(parts.size() - 1, new Bin(parts.getLast().window(), bin.count() - others));
        bins.remove(at);
        bins.addAll(at, parts);
        return true;
    }

    /** The bin that a time is in; empty where it has none. */
    synchronized Optional<Bin> around(Instant time, Cancel cancel) throws SourceException {
        Optional<Bin> found = holding(time);
        while (found.isPresent() && refine(bins.indexOf(found.get()), cancel)) {
            found = holding(time);
        }
        return found;
    }

    private Optional<Bin> holding(Instant time) {
        return bins.stream().filter(bin -> !time.isBefore(bin.window().from()) && time.isBefore(bin.window().to()))
                .findFirst();
    }

    /** How many rows are before those of a bin. */
    synchronized long before(Bin bin) {
        return before(bins.indexOf(bin));
    }

    private long before(int at) {
        return bins.stream().limit(at).mapToLong(Bin::count).sum();
    }

    /** Gives the memory back. */
    synchronized void clear() {
        bins.clear();
    }
}
