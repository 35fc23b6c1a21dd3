package io.isthmus.emulator.internal.signins;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * When the sign-ins of an endless row are made: more by day than by night and at weekends, many at once where clocks
 * show a full minute. The first so many of them end at the start of the scenario; later ones go on at the same pace. Safe
 * for use by many threads.
 */
final class SignInSchedule {

    private static final long HOUR = 3600;
    private static final int MINUTE = 60;
    /** Such a share of a minute's sign-ins begins with the minute, and takes so many seconds. */
    private static final double AT_ONCE = 0.25;
    private static final double SECONDS_AT_ONCE = 2;
    /** Of the seed, so that hours, moments and what else hangs on chance do not follow each other. */
    private static final long HOURS = 101;
    private static final long MOMENTS = 102;

    private final long seed;
    private final long firstHour;
    private final double perWeight;
    /** How many there are before each hour, and the weight of all hours before it. */
    private long[] before;
    private double[] weights;
    private int known;

    /**
     * @param start when the first total ends; whole hours count
     * @param over  how long before that it begins
     * @param total how many there are in that time
     */
    SignInSchedule(Instant start, Duration over, long total, long seed) {
        this.seed = seed;
        int hours = (int) over.toHours();
        firstHour = start.getEpochSecond() / HOUR - hours;
        before = new long[hours + 1];
        weights = new double[hours + 1];
        double all = 0;
        for (int hour = 0; hour < hours; hour++) {
            all += weight(hour);
        }
        perWeight = total / all;
        extend(hours);
    }

    /** When one is made, in seconds since 1970. */
    long secondOf(long position) {
        int hour = hourOf(position);
        long first = before(hour);
        long count = before(hour + 1) - first;
        double passed = (position - first + Chance.share(seed + MOMENTS, position)) / count * MINUTE;
        int minute = (int) passed;
        double part = passed - minute;
        double second = part < AT_ONCE ? part / AT_ONCE * SECONDS_AT_ONCE
                : SECONDS_AT_ONCE + (part - AT_ONCE) / (1 - AT_ONCE) * (MINUTE - SECONDS_AT_ONCE);
        return (firstHour + hour) * HOUR + (long) minute * MINUTE + (long) second;
    }

    /** The first that is made at a second or after it. */
    long firstAt(long second) {
        long hour = Math.floorDiv(second, HOUR) - firstHour;
        if (hour < 0) {
            return 0;
        }
        long low = before((int) hour);
        long high = before((int) hour + 1);
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (secondOf(middle) < second) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private synchronized int hourOf(long position) {
        while (before[known] <= position) {
            extend(known * 2);
        }
        int found = Arrays.binarySearch(before, 0, known + 1, position);
        if (found < 0) {
            return -found - 2;
        }
        while (before[found + 1] == position) {
            found++;
        }
        return found;
    }

    private synchronized long before(int hour) {
        if (hour > known) {
            extend(Math.max(hour, known * 2));
        }
        return before[hour];
    }

    private void extend(int hours) {
        before = Arrays.copyOf(before, hours + 1);
        weights = Arrays.copyOf(weights, hours + 1);
        for (int hour = known; hour < hours; hour++) {
            weights[hour + 1] = weights[hour] + weight(hour);
            before[hour + 1] = Math.round(weights[hour + 1] * perWeight);
        }
        known = hours;
    }

    private double weight(int hour) {
        var time = Instant.ofEpochSecond((firstHour + hour) * HOUR).atOffset(ZoneOffset.UTC);
        boolean weekend = time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        boolean night = time.getHour() < 5 || time.getHour() > 18;
        return (weekend ? 0.45 : 1) * (night ? 0.4 : 1.3) * (0.8 + 0.4 * Chance.share(seed + HOURS, hour));
    }
}
