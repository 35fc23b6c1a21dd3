package io.isthmus.engine.watch;

import java.util.Optional;

import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;

/**
 * Something that changed outside Isthmus, or that time alone made true.
 *
 * @param rule      id of the rule that explains it; empty for a plain difference
 * @param drift     what it means
 * @param deviation what differs; empty where nobody changed anything
 * @param before    the reading that did not have it; empty where nothing differs
 * @param after     the reading that has it; empty where nothing differs
 * @param author    who made it, as the service's audit log tells; empty where no log was asked
 * @since 1.0
 */
public record ToldDrift(Optional<String> rule, Drift drift, Optional<Deviation> deviation, Optional<Sighting> before,
        Optional<Sighting> after, Optional<Authorship> author) implements Found {

    /** The same with what a log tells of who made it. */
    public ToldDrift by(Authorship who) {
        return new ToldDrift(rule, drift, deviation, before, after, Optional.of(who));
    }
}
