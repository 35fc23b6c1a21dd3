package io.isthmus.console.ui.internal.checks;

import java.util.List;
import java.util.Objects;

import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.ui.model.Judged;

/**
 * The findings of a group for one pair. Two are equal where they are the same pair's in the same group, so that what is
 * expanded stays so.
 *
 * @param group    which group
 * @param pair     which organization with which tenant
 * @param findings worst first
 */
record PairNode(FindingGroup group, HybridPair pair, List<Judged> findings) {

    @Override
    public boolean equals(Object other) {
        return other instanceof PairNode node && node.group == group && node.pair.equals(pair);
    }

    @Override
    public int hashCode() {
        return Objects.hash(group, pair);
    }
}
