package io.isthmus.signins;

import java.time.Instant;
import java.util.Optional;

/**
 * What a store holds.
 *
 * @param rows          sign-ins
 * @param distinctIds   as many as there are rows, or the store is not whole
 * @param from          the oldest; empty where there is none
 * @param to            the newest; empty where there is none
 * @param databaseBytes what the columns take on the disk
 * @param originalBytes what the original records take on the disk
 * @since 1.0
 */
public record StoreStatistics(long rows, long distinctIds, Optional<Instant> from, Optional<Instant> to,
        long databaseBytes, long originalBytes) {

    /** What the store takes on the disk. */
    public long bytes() {
        return databaseBytes + originalBytes;
    }
}
