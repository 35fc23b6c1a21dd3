package io.isthmus.sdk.change;

import java.time.Duration;

/**
 * Whether a step can be undone.
 *
 * @since 1.0
 */
public sealed interface Reversibility {

    /** It can be undone at any time. */
    record Reversible() implements Reversibility {
    }

    /**
     * It can be undone for a time.
     *
     * @param within how long after it was applied
     * @param reason why not longer
     */
    record ReversibleFor(Duration within, String reason) implements Reversibility {
    }

    /**
     * It cannot be undone: no Undo is offered, and the organization's name is asked for before it is applied.
     *
     * @param reason why not
     */
    record Irreversible(String reason) implements Reversibility {
    }
}
