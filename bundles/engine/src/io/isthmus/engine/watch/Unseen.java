package io.isthmus.engine.watch;

import java.time.Instant;
import java.util.Optional;

import io.isthmus.sdk.snapshot.Scope;

/**
 * Something that could not be looked at. Nothing is concluded from it; it is compared again once it can be read.
 *
 * @param scope    where it stands
 * @param part     id of the part; empty for the side as a whole
 * @param object   which object of the part; empty for the part as a whole
 * @param reason   why, in the words of who said so
 * @param advice   what a person does; empty where there is nothing to do
 * @param lastSeen when it was last read; empty where it never was
 * @since 1.0
 */
public record Unseen(Scope scope, String part, String object, String reason, String advice,
        Optional<Instant> lastSeen) {

    /** What it is and why, without when it was last seen: equal in two rounds where nothing is new about it. */
    public String sameAs() {
        return String.join("\n", scope.side().name(), scope.key(), part, object, reason);
    }
}
