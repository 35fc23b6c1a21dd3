package io.isthmus.engine.change;

import java.util.Optional;
import java.util.Set;

/**
 * What a person decided before a plan runs.
 *
 * @param confirmedName the organization's name as the person typed it; needed where a step is irreversible
 * @param sendAgain     ids of steps of which the person knows that they were not done, though it could not be seen:
 *                      what they sent is sent again
 * @since 1.0
 */
public record ApplyOptions(Optional<String> confirmedName, Set<String> sendAgain) {

    /** Copies the set. */
    public ApplyOptions {
        sendAgain = Set.copyOf(sendAgain);
    }

    /** Nothing was decided beyond going on. */
    public static ApplyOptions usual() {
        return new ApplyOptions(Optional.empty(), Set.of());
    }

    /** The person typed the organization's name. */
    public static ApplyOptions confirmed(String name) {
        return new ApplyOptions(Optional.of(name), Set.of());
    }
}
