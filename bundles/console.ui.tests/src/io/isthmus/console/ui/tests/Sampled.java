package io.isthmus.console.ui.tests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which of many cases a run takes: a share that its seed chooses, all in a whole run. */
final class Sampled {

    private Sampled() {
    }

    /**
     * One of so many cases, at least one.
     *
     * @param salt tells samples of the same cases from each other
     */
    static <T> List<T> oneOf(int share, List<T> cases, int salt) {
        if (Boolean.getBoolean("isthmus.tests.all")) {
            return cases;
        }
        List<T> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(Long.getLong("isthmus.tests.seed", 1) + salt));
        return shuffled.subList(0, (cases.size() + share - 1) / share);
    }
}
