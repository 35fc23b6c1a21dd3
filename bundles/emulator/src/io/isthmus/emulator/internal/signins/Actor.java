package io.isthmus.emulator.internal.signins;

import java.util.List;
import java.util.Map;

/**
 * Who signs in, and what is told of each of its sign-ins.
 *
 * @param said      what is always told of it
 * @param spots     where it comes from
 * @param resources what it signs in to
 * @param ending    how its sign-ins end
 * @param key       with which credential it signs in at a second
 * @param since     the second before which it did not exist
 */
record Actor(Map<String, Fragment> said, List<Map<String, Fragment>> spots, List<Map<String, Fragment>> resources,
        Ending ending, KeyUse key, long since) {

    /** Which credential is used at a second. */
    @FunctionalInterface
    interface KeyUse {
        Map<String, Fragment> at(long second);
    }

    /**
     * How sign-ins end.
     *
     * @param usual    mostly
     * @param failures otherwise, each with its share of all
     * @param finalOne always from a second on
     * @param from     that second
     */
    record Ending(Map<String, Fragment> usual, List<Failure> failures, Map<String, Fragment> finalOne, long from) {

        Map<String, Fragment> of(double chance, long second) {
            if (second >= from) {
                return finalOne;
            }
            double left = chance;
            for (Failure failure : failures) {
                left -= failure.share();
                if (left < 0) {
                    return failure.outcome();
                }
            }
            return usual;
        }
    }

    /**
     * A way to fail.
     *
     * @param share   of all sign-ins
     * @param outcome what is told of it
     */
    record Failure(double share, Map<String, Fragment> outcome) {
    }
}
