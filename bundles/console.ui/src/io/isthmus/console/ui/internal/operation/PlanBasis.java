package io.isthmus.console.ui.internal.operation;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.model.Visit;

/**
 * What a plan is made of.
 *
 * @param connection of the organization
 * @param snapshot   what was read of it
 * @param pair       which organization with which tenant
 */
record PlanBasis(Connection connection, Snapshot snapshot, HybridPair pair) {

    /** What is looked at in a visit; fails for what was attempted where nothing was read. */
    static PlanBasis of(Visit visit, String attempted) throws SourceException {
        return new PlanBasis(visit.connection().orElseThrow(() -> Failures.notConnected(attempted)),
                visit.shown().snapshot().orElseThrow(() -> Failures.notConnected(attempted)),
                visit.shown().pair().orElseThrow(() -> Failures.notConnected(attempted)));
    }
}
