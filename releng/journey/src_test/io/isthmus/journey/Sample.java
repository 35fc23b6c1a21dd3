package io.isthmus.journey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which of many cases a run takes: all of them, or some that its seed chooses. */
final class Sample {

    private static final boolean ALL = Boolean.getBoolean("isthmus.tests.all");

    private Sample() {
    }

    /** As many as a usual run takes, or all of them in a whole run. */
    static <T> List<T> of(List<T> cases, int usual) {
        if (ALL) {
            return List.copyOf(cases);
        }
        List<T> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(Long.getLong("isthmus.tests.seed", 1)));
        return shuffled.subList(0, Math.min(usual, shuffled.size()));
    }
}
