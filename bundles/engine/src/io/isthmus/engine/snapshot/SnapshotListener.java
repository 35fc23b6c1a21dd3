package io.isthmus.engine.snapshot;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;

/**
 * Told of each part as it is read. Called in any thread, several at once; must return quickly.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface SnapshotListener {

    /**
     * A part was read, or could not be. A part comes a second time where another side named something that belongs into
     * it; the later reading counts.
     */
    void read(Scope scope, Part<?> part, Reading<?> reading);

    /** Nobody listens. */
    static SnapshotListener none() {
        return (scope, part, reading) -> { };
    }
}
