package io.isthmus.hybridapp.map;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.check.Resource;

/**
 * One thing on the map.
 *
 * @param id       unique on the map and the same on every map of the organization: "server.EX01"
 * @param column   where it stands
 * @param title    its name
 * @param detail   what is to know about it, a few words
 * @param state    whether it is as it should be, by itself
 * @param until    when what waits must work at the latest; empty for every other state
 * @param resource what it is in the snapshot, so that it can be revealed
 * @since 1.0
 */
public record MapNode(String id, MapColumn column, String title, String detail, Agreement state,
        Optional<Instant> until, Optional<Resource> resource) {

    /** Checks that nothing is null. */
    public MapNode {
        Objects.requireNonNull(id);
        Objects.requireNonNull(column);
        Objects.requireNonNull(title);
        Objects.requireNonNull(detail);
        Objects.requireNonNull(state);
        Objects.requireNonNull(until);
        Objects.requireNonNull(resource);
    }
}
