package io.isthmus.signins;

import java.time.Duration;
import java.util.List;

/**
 * What is fetched from a sign-in log, and how.
 *
 * @param kinds    of Graph's signInEventTypes, in the order in which they are fetched
 * @param reach    how far back; a service keeps 30 days, or 7 where the tenant has no licence for more
 * @param deadline the longest that one page may take
 * @since 1.0
 */
public record SyncOptions(List<String> kinds, Duration reach, Duration deadline) {

    /**
     * Service principals as far back as a service keeps them, and a day more, since clocks can be apart.
     */
    public static final SyncOptions USUAL = new SyncOptions(List.of("servicePrincipal"), Duration.ofDays(31),
            Duration.ofMinutes(5));

    /** Checks that there is something to fetch, and a way to. */
    public SyncOptions {
        kinds = kinds.stream().distinct().toList();
        if (kinds.isEmpty() || !reach.isPositive() || !deadline.isPositive()) {
            throw new IllegalArgumentException("Nothing can be fetched so");
        }
    }

    /** The same of other kinds. */
    public SyncOptions withKinds(List<String> others) {
        return new SyncOptions(others, reach, deadline);
    }

    /** The same further back, or less far. */
    public SyncOptions withReach(Duration other) {
        return new SyncOptions(kinds, other, deadline);
    }

    /** The same with other patience. */
    public SyncOptions withDeadline(Duration other) {
        return new SyncOptions(kinds, reach, other);
    }
}
