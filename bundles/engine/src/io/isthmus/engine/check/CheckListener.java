package io.isthmus.engine.check;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.snapshot.HybridPair;

/**
 * Told while checks run. Called in any thread, one call at a time; must return quickly.
 *
 * @since 1.0
 */
public interface CheckListener {

    /** A check begins. */
    default void started(HybridPair pair, CheckDescriptor check) {
    }

    /** A check found something. */
    default void found(HybridPair pair, Finding finding) {
    }

    /** A check is over. */
    default void ended(HybridPair pair, CheckDescriptor check, Outcome outcome) {
    }

    /** Nobody listens. */
    static CheckListener none() {
        return new CheckListener() { };
    }
}
