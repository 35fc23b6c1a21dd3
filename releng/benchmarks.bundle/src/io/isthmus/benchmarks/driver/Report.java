package io.isthmus.benchmarks.driver;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Prints ratios and remembers whether one missed its target. Lines that begin with "ratio" are the figures. */
final class Report {

    /** How often each is measured. */
    static final int RUNS = 5;

    private boolean missed;

    /**
     * A ratio of two medians.
     *
     * @param target the largest that is good
     */
    void medians(String name, long[] ours, long[] reference, String unit, double target) {
        long our = median(ours);
        long other = median(reference);
        ratio(name, (double) our / other, target, String.format(Locale.ROOT, "%d %s against %d %s, medians of %d, runs %s against %s", our, unit, other, unit,
                ours.length, Arrays.toString(ours), Arrays.toString(reference)));
    }

    /** A ratio of two medians that tells something and has no target. */
    void tell(String name, long[] ours, long[] reference, String unit) {
        long our = median(ours);
        long other = median(reference);
        System.out.printf(Locale.ROOT, "      %s %.2f: %d %s against %d %s, runs %s against %s%n", name, (double) our / other, our, unit, other, unit,
                Arrays.toString(ours), Arrays.toString(reference));
    }

    /**
     * The median of the ratios of runs that have each a reference of their own.
     *
     * @return the number of the run in the middle
     */
    int pairs(String name, long[] ours, long[] references, String unit, double target) {
        double[] ratios = IntStream.range(0, ours.length).mapToDouble(run -> (double) ours[run] / references[run]).toArray();
        int middle = IntStream.range(0, ratios.length).boxed().sorted((one, other) -> Double.compare(ratios[one], ratios[other])).toList()
                .get(ratios.length / 2);
        ratio(name, ratios[middle], target, String.format(Locale.ROOT, "%d %s against %d %s, the middle one of %d runs: %s", ours[middle], unit,
                references[middle], unit, ratios.length,
                String.join(", ", Arrays.stream(ratios).mapToObj(one -> String.format(Locale.ROOT, "%.2f", one)).toList())));
        return middle;
    }

    /** One figure of each round. */
    static long[] column(long[][] rounds, int column) {
        return Arrays.stream(rounds).mapToLong(round -> round[column]).toArray();
    }

    /** Explains the figure before. */
    void explain(String line) {
        System.out.println("      " + line);
    }

    /** Explains the figure before. */
    void explain(List<String> lines) {
        lines.forEach(this::explain);
    }

    boolean missed() {
        return missed;
    }

    private void ratio(String name, double ratio, double target, String figures) {
        missed |= ratio > target;
        System.out.printf(Locale.ROOT, "ratio %s %.2f (at most %.2f%s): %s%n", name, ratio, target, ratio > target ? ", MISSED" : "", figures);
    }

    private static long median(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
