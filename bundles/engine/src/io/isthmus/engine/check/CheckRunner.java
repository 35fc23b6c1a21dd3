package io.isthmus.engine.check;

import java.util.Optional;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Runs checks side by side. A check that throws, hangs or lies harms no other.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface CheckRunner {

    /**
     * Runs checks over a snapshot. Returns when all have ended or were abandoned.
     *
     * @param snapshot  what is judged; every pair by itself
     * @param session   answers live queries; empty where the snapshot is looked at offline
     * @param selection which checks
     * @param listener  told of findings as they come
     * @param cancel    ends the checks that run; those and the ones that did not begin end as cancelled
     */
    CheckReport run(Snapshot snapshot, Optional<Session> session, Selection selection, CheckListener listener,
            Cancel cancel);
}
