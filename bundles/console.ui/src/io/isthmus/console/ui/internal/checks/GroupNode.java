package io.isthmus.console.ui.internal.checks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.ui.model.Judged;

/**
 * A group with the findings in it. Two are equal where they are the same group, so that what is expanded stays so.
 *
 * @param group    which group
 * @param findings worst first
 * @param byPair   whether several pairs were judged, so that each finding stands below its own
 */
record GroupNode(FindingGroup group, List<Judged> findings, boolean byPair) {

    /** The pairs that something of the group was found for; none where there is but one to speak of. */
    List<PairNode> pairs() {
        Map<HybridPair, List<Judged>> pairs = findings.stream().filter(one -> byPair)
                .collect(Collectors.groupingBy(Judged::pair, LinkedHashMap::new, Collectors.toList()));
        return pairs.entrySet().stream().map(pair -> new PairNode(group, pair.getKey(), pair.getValue())).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GroupNode node && node.group == group;
    }

    @Override
    public int hashCode() {
        return group.hashCode();
    }
}
