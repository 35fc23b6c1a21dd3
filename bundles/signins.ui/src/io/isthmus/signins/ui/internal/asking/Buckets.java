package io.isthmus.signins.ui.internal.asking;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How many sign-ins there were when, in steps of the same length without a gap.
 *
 * @param start    where the first step begins
 * @param step     how long each is
 * @param counts   how many sign-ins were in each
 * @param failures how many of them failed
 */
public record Buckets(Instant start, Duration step, List<Long> counts, List<Long> failures) {

    /** More bars than that are too narrow to be pointed at. */
    static final int MOST = 120;
    /** Of no sign-in. */
    static final Buckets NONE = new Buckets(Instant.EPOCH, Duration.ofDays(1), List.of(), List.of());

    private static final List<Duration> STEPS = Stream.concat(
            Stream.of(1L, 5L, 15L, 60L, 300L, 900L, 3600L, 10_800L, 21_600L).map(Duration::ofSeconds),
            Stream.of(1L, 7L, 28L, 364L).map(Duration::ofDays)).toList();

    /** Copies the lists. */
    public Buckets {
        counts = List.copyOf(counts);
        failures = List.copyOf(failures);
    }

    /** The shortest step with which a length has not too many. */
    static Duration stepFor(Duration length) {
        return STEPS.stream().filter(step -> length.dividedBy(step) < MOST).findFirst().orElse(STEPS.getLast());
    }

    /**
     * Of what a store answered: steps without a sign-in are not among it.
     *
     * @param rows the beginning of a step, how many there were and how many failed, in order
     */
    static Buckets of(Duration step, List<List<Object>> rows) {
        if (rows.isEmpty()) {
            return NONE;
        }
        Instant start = start(rows.getFirst());
        int size = (int) Duration.between(start, start(rows.getLast())).dividedBy(step) + 1;
        Long[] counts = new Long[size];
        Long[] failures = new Long[size];
        Arrays.fill(counts, 0L);
        Arrays.fill(failures, 0L);
        for (List<Object> row : rows) {
            int index = (int) Duration.between(start, start(row)).dividedBy(step);
            counts[index] = ((Number) row.get(1)).longValue();
            failures[index] = ((Number) row.get(2)).longValue();
        }
        return new Buckets(start, step, List.of(counts), List.of(failures));
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
        return start.plus(step.multipliedBy(index));
    }
}
