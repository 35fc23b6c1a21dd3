package io.isthmus.hybridapp.ui.internal;

import java.util.List;

import io.isthmus.sdk.snapshot.HybridPair;

/**
 * A plan for several pairs. One is made and shown after the other, each of what was read last, since what was done for one
 * can be what another waits for.
 *
 * @param plan  its id
 * @param pairs in their order
 * @param made  for how many of them it was made
 */
record PlanRound(String plan, List<HybridPair> pairs, int made) {

    /** The same with the next pair. */
    PlanRound further() {
        return new PlanRound(plan, pairs, made + 1);
    }

    /** Whether it was made for a pair last, whatever another look calls that. */
    boolean isNow(HybridPair pair) {
        HybridPair now = pairs.get(made - 1);
        return now.organization().equals(pair.organization()) && now.tenant().equals(pair.tenant());
    }

    /** Whether there is another pair. */
    boolean more() {
        return made < pairs.size();
    }
}
