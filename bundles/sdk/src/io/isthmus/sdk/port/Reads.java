package io.isthmus.sdk.port;

import java.time.Instant;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.PendingEffect;

/**
 * What logic over a snapshot may use: it reads and never writes.
 *
 * @since 1.0
 */
@ProviderType
public interface Reads {

    /** Which organization with which tenant is looked at. */
    HybridPair pair();

    /**
     * The other pairs of the same snapshot: the organization with other tenants, the tenant with other organizations.
     *
     * @return empty where there is one pair alone; never null
     */
    default List<Reads> otherPairs() {
        return List.of();
    }

    /**
     * Asks.
     *
     * @return never null; what cannot be read is a reading with its reason
     */
    <T> Reading<T> read(Query<T> query);

    /** Asks for a part. */
    default <T> Reading<T> read(Part<T> part) {
        return read(Query.part(part));
    }

    /**
     * The value of a part that nothing can be said without.
     *
     * @throws UnreadableException where it is not wholly known; whoever runs the logic makes SKIPPED or ERROR of it.
     *                             An absent part is unreadable here: ask with {@link #read(Part)} where absence is
     *                             an answer
     */
    default <T> T require(Part<T> part) {
        Reading<T> reading = read(part);
        if (reading.state() != io.isthmus.sdk.ReadState.READ) {
            throw new UnreadableException(part, reading);
        }
        return reading.value().orElseThrow();
    }

    /** Changes of ours that take their time. */
    List<PendingEffect> pending();

    /** The clock that the snapshot was taken by. */
    Instant now();

    /** Facts that change with time: builds, deadlines, names, endpoints. */
    Facts facts();

    /** Ends the work. */
    Cancel cancel();
}
