package io.isthmus.engine.snapshot;

import java.util.List;

/**
 * How two snapshots differ.
 *
 * @param differences what differs, by scope and part
 * @param unseen      parts that at least one of the two could not wholly look at, as "onPremises.servers (contoso)":
 *                    nothing can be said about them
 * @since 1.0
 */
public record SnapshotComparison(List<SnapshotDifference> differences, List<String> unseen) {

    /** Copies the lists. */
    public SnapshotComparison {
        differences = List.copyOf(differences);
        unseen = List.copyOf(unseen);
    }

    /** What somebody configured and what differs. */
    public List<SnapshotDifference> configured() {
        return differences.stream().filter(SnapshotDifference::configured).toList();
    }

    /** Whether all was seen and nothing differs that somebody configured. */
    public boolean equalConfigured() {
        return unseen.isEmpty() && configured().isEmpty();
    }
}
