package io.isthmus.hybridapp.map;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import io.isthmus.sdk.check.Direction;

/**
 * That two things belong together.
 *
 * @param from      id of the node on the left
 * @param to        id of the node on the right
 * @param direction which way calls go that need it
 * @param state     whether both ends say the same
 * @param until     when what waits must work at the latest; empty for every other state
 * @param sentence  what a person is told
 * @since 1.0
 */
public record MapLine(String from, String to, Direction direction, Agreement state, Optional<Instant> until,
        String sentence) {

    /** Checks that nothing is null. */
    public MapLine {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(state);
        Objects.requireNonNull(until);
        Objects.requireNonNull(sentence);
    }

    /** Unique on the map: the two ends. */
    public String id() {
        return from + "-" + to;
    }
}
