package io.isthmus.engine.watch;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a watch found, as it is kept.
 *
 * @param id           the same for the same thing, in whichever process and however often it was found
 * @param at           when the snapshot was taken that showed it first, by the organization's clock
 * @param found        what it is
 * @param acknowledged who said to have looked at it; empty where nobody did
 * @since 1.0
 */
public record FoundEntry(String id, Instant at, Found found, Optional<Acknowledgement> acknowledged) {

    /** Checks that nothing is null. */
    public FoundEntry {
        Objects.requireNonNull(id);
        Objects.requireNonNull(at);
        Objects.requireNonNull(found);
        Objects.requireNonNull(acknowledged);
    }

    /** Whether it is for a person to look at, and nobody did: an effect that works needs nobody. */
    public boolean open() {
        boolean fine = found instanceof TimedEffect effect && effect.state() != TimedEffect.State.BROKEN;
        return acknowledged.isEmpty() && !fine;
    }
}
