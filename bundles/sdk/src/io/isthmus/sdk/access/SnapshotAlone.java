package io.isthmus.sdk.access;

import java.time.Instant;
import java.util.List;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.PendingEffect;

/** Reads of a snapshot, from which no question leads to a service. */
class SnapshotAlone implements Reads {

    private final Reads reads;

    SnapshotAlone(Reads reads) {
        this.reads = reads;
    }

    @Override
    public final <T> Reading<T> read(Query<T> query) {
        if (query instanceof Query.LiveQuery live) {
            throw new IllegalArgumentException("Conditional Access tooling looks at the snapshot alone and asks no "
                    + "service: " + live.request().describe());
        }
        return reads.read(query);
    }

    @Override
    public final HybridPair pair() {
        return reads.pair();
    }

    @Override
    public final List<Reads> otherPairs() {
        return reads.otherPairs().stream().<Reads>map(SnapshotAlone::new).toList();
    }

    @Override
    public final List<PendingEffect> pending() {
        return reads.pending();
    }

    @Override
    public final Instant now() {
        return reads.now();
    }

    @Override
    public final Facts facts() {
        return reads.facts();
    }

    @Override
    public final Cancel cancel() {
        return reads.cancel();
    }
}
