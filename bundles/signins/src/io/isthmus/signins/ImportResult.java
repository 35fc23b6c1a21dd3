package io.isthmus.signins;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What became of the records of a file.
 *
 * @param read       records that were found
 * @param added      those that were new
 * @param duplicates those that the store, or the file itself, had already
 * @param rejected   those that could not be taken
 * @param rejects    where the rejected stand with place and reason, one in JSON a line; empty where there are none
 * @since 1.0
 */
public record ImportResult(long read, long added, long duplicates, long rejected, Optional<Path> rejects) {

    /** Of no record. */
    public static final ImportResult NOTHING = new ImportResult(0, 0, 0, 0, Optional.empty());

    /** This and another together. */
    public ImportResult and(ImportResult other) {
        return new ImportResult(read + other.read, added + other.added, duplicates + other.duplicates,
                rejected + other.rejected, rejects.or(other::rejects));
    }
}
