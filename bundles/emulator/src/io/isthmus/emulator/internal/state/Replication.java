package io.isthmus.emulator.internal.state;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.CRC32;

/**
 * How long a directory takes until readers see a write: uneven from write to write, the same on every run.
 *
 * @param shortest the least delay
 * @param longest  the greatest delay
 */
public record Replication(Duration shortest, Duration longest) {

    /** Readers see each write at once. */
    public static final Replication IMMEDIATE = new Replication(Duration.ZERO, Duration.ZERO);

    Duration delay(Change change, int version) {
        if (!change.collection().part().equals(Collection.TENANT) || longest.isZero()) {
            return Duration.ZERO;
        }
        CRC32 spread = new CRC32();
        spread.update((change.collection() + "/" + change.key() + "/" + version).getBytes(StandardCharsets.UTF_8));
        long range = longest.minus(shortest).toMillis() + 1;
        return shortest.plusMillis(spread.getValue() % range);
    }
}
