package io.isthmus.signins.internal.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Finds a sign-in's original among those that are compressed together. */
final class OriginalRecord {

    private OriginalRecord() {
    }

    /**
     * The record; empty where there are not so many, or another sign-in's stands there.
     *
     * @param ordinal how many stand before it
     */
    static Optional<String> of(List<byte[]> records, long ordinal, UUID id) {
        return ordinal < records.size()
                ? Optional.of(new String(records.get((int) ordinal), StandardCharsets.UTF_8))
                        .filter(record -> isOf(record, id.toString()))
                : Optional.empty();
    }

    private static boolean isOf(String record, String id) {
        return record.contains(id) || record.toLowerCase(Locale.ROOT).contains(id);
    }
}
