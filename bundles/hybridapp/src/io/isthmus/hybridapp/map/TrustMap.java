package io.isthmus.hybridapp.map;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.hybridapp.internal.map.MapMaker;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * One organization with one tenant as a map. Immutable.
 *
 * @param title for a person
 * @param taken when the snapshot was taken that it shows
 * @param nodes each column's in the order in which they are drawn
 * @param lines between them
 * @since 1.0
 */
public record TrustMap(String title, Instant taken, List<MapNode> nodes, List<MapLine> lines) {

    /** Copies the lists; refuses a line without ends, and two nodes of one id. */
    public TrustMap {
        nodes = List.copyOf(nodes);
        lines = List.copyOf(lines);
        Set<String> ids = new HashSet<>();
        for (MapNode node : nodes) {
            if (!ids.add(node.id())) {
                throw new IllegalArgumentException("two nodes are called " + node.id());
            }
        }
        for (MapLine line : lines) {
            if (!ids.contains(line.from()) || !ids.contains(line.to())) {
                throw new IllegalArgumentException("a line without an end: " + line.id());
            }
        }
    }

    /**
     * Makes the map of a pair. Reads the snapshot alone and asks nobody.
     *
     * @param facts tells what a build can do
     */
    public static TrustMap of(Snapshot snapshot, HybridPair pair, Facts facts) {
        return new MapMaker(snapshot, pair, facts).make();
    }

    /** A node by its id. */
    public Optional<MapNode> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** The nodes of a column. */
    public List<MapNode> column(MapColumn column) {
        return nodes.stream().filter(node -> node.column() == column).toList();
    }
}
