package io.isthmus.engine.internal.check;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What is judged.
 *
 * @param snapshot both sides
 * @param pair     which organization with which tenant
 * @param session  answers live queries, where it is open
 * @param facts    the data pack
 * @param clock    the organization's
 */
record CheckSubject(Snapshot snapshot, HybridPair pair, Optional<Session> session, Facts facts,
        Supplier<Instant> clock) {
}
