package io.isthmus.hybridapp.internal.matrix;

import java.time.Instant;
import java.util.List;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What a snapshot tells of a pair; nobody is asked.
 *
 * @param snapshot both sides
 * @param pair     which organization with which tenant
 * @param facts    what changes with time
 */
record PairReads(Snapshot snapshot, HybridPair pair, Facts facts) implements Reads {

    @Override
    public List<Reads> otherPairs() {
        return snapshot.pairs().stream().filter(other -> !other.equals(pair))
                .<Reads>map(other -> new PairReads(snapshot, other, facts)).toList();
    }

    @Override
    public <T> Reading<T> read(Query<T> query) {
        return switch (query) {
            case Query.PartQuery<T> part -> snapshot.read(part.part(), pair);
            case Query.LiveQuery live -> Reading.notAsked(live.request().describe());
        };
    }

    @Override
    public List<PendingEffect> pending() {
        return snapshot.pending(pair);
    }

    @Override
    public Instant now() {
        return snapshot.taken();
    }

    @Override
    public Cancel cancel() {
        return Cancel.never();
    }
}
