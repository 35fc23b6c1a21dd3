package io.isthmus.signins.internal.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

import io.isthmus.signins.internal.kql.Window;

/** Windows of time whose sign-ins fit into an answer each, with room to spare: the newest first. */
final class PullPlan {

    /** How long the steps are that sign-ins are counted in. */
    static final Duration STEP = Duration.ofHours(1);

    /** A sign-in takes some two to four kilobytes of the hundred megabytes of an answer. */
    private static final int FITTING = 15_000;

    private PullPlan() {
    }

    /**
     * The windows.
     *
     * @param hours the beginning of each hour that has sign-ins, and how many, the earliest first
     * @param whole nothing behind its end is in a window
     */
    static Deque<Window> of(List<List<Object>> hours, Window whole) {
        List<Window> windows = new ArrayList<>();
        long gathered = 0;
        for (List<Object> hour : hours) {
            Instant start = (Instant) hour.getFirst();
            long count = (Long) hour.get(1);
            Window window = new Window(start, earlier(start.plus(STEP), whole.to()));
            if (gathered > 0 && gathered + count <= FITTING) {
                windows.set(windows.size() - 1, windows.getLast().with(window));
                gathered += count;
            } else {
                windows.addAll(parts(window, Math.ceilDiv(count, FITTING)));
                gathered = count;
            }
        }
        Collections.reverse(windows);
        return new ArrayDeque<>(windows);
    }

    private static List<Window> parts(Window window, long count) {
        List<Window> parts = new ArrayList<>();
        Instant from = window.from();
        for (long part = 1; part <= count; part++) {
            Instant to = part == count ? window.to() : window.from().plus(window.length().multipliedBy(part).dividedBy(count));
            parts.add(new Window(from, to));
            from = to;
        }
        return parts;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
