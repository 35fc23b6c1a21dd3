package io.isthmus.signins.ui.internal.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many sign-ins there were when, in steps without a gap.
 *
 * @param starts   where each step begins, and behind them where the last ends
 * @param counts   how many sign-ins were in each
 * @param failures how many of them failed
 */
public record Buckets(List<Instant> starts, List<Long> counts, List<Long> failures) {

    /** Of no sign-in. */
    static final Buckets NONE = new Buckets(List.of(Instant.EPOCH), List.of(), List.of());

    /** Copies the lists. */
    public Buckets {
        starts = List.copyOf(starts);
        counts = List.copyOf(counts);
        failures = List.copyOf(failures);
    }

    /**
     * Of what a store answered: steps without a sign-in are not among it.
     *
     * @param rows the beginning of what was {@linkplain LocalStep#asked asked}, how many there were and how many failed,
     *             in order
     */
    static Buckets of(LocalStep step, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return NONE;
        }
        List<Instant> starts = new ArrayList<>(List.of(step.begin(start(rows.getFirst()))));
        while (!starts.getLast().isAfter(start(rows.getLast()))) {
            starts.add(step.next(starts.getLast()));
        }
        Long[] counts = new Long[starts.size() - 1];
        Long[] failures = new Long[starts.size() - 1];
        Arrays.fill(counts, 0L);
        Arrays.fill(failures, 0L);
        int index = 0;
        for (List<Object> row : rows) {
            while (!starts.get(index + 1).isAfter(start(row))) {
                index++;
            }
            counts[index] += ((Number) row.get(1)).longValue();
            failures[index] += ((Number) row.get(2)).longValue();
        }
        return new Buckets(starts, List.of(counts), List.of(failures));
    }

    private static Instant start(List<Object> row) {
        return (Instant) row.getFirst();
    }

    /** How many steps there are. */
    public int size() {
        return counts.size();
    }

    /** Where a step begins; that behind the last is where all end. */
    public Instant start(int index) {
        return starts.get(index);
    }

    /** How long all of them are. */
    public Duration length() {
        return Duration.between(starts.getFirst(), starts.getLast());
    }
}
