package io.isthmus.engine.watch;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Who made a change, as the service's own audit log tells it: asked after the change was found, and again with the next
 * looks while it is new, since logs lag behind. Nothing is guessed.
 *
 * @param acts    what fits the change; several where the log does not tell which of them it was, empty where it is not
 *                known
 * @param reason  why it is not known, in words; empty where it is
 * @param objects what the service knows the changed objects by, to be asked for again
 * @since 1.0
 */
public record Authorship(List<Act> acts, String reason, Set<String> objects) {

    /**
     * An entry of the log.
     *
     * @param by       who, for a person: name and account
     * @param at       when, by the service's clock
     * @param activity what the log calls it
     */
    public record Act(String by, Instant at, String activity) {
    }

    /** Copies the lists. */
    public Authorship {
        acts = List.copyOf(acts);
        objects = Set.copyOf(objects);
    }

    /** Whether the log tells it. */
    public boolean known() {
        return !acts.isEmpty();
    }
}
