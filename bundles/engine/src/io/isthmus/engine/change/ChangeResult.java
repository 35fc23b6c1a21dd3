package io.isthmus.engine.change;

import java.util.Map;

/**
 * How applying, resuming or undoing ended.
 *
 * @param state    how the plan stands
 * @param sent     how many requests that change something were sent to each side, by the side's name
 * @param sentence how it ended, one sentence for a person
 * @since 1.0
 */
public record ChangeResult(PlanState state, Map<String, Integer> sent, String sentence) {

    /** Copies the map. */
    public ChangeResult {
        sent = Map.copyOf(sent);
    }
}
