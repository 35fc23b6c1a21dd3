package io.isthmus.engine.snapshot;

import java.io.IOException;
import java.nio.file.Path;

import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Saves, loads and compares snapshots. docs/snapshot.md tells the format, docs/equality.md what counts as equal.
 *
 * @since 1.0
 */
public interface SnapshotFiles {

    /**
     * Saves a snapshot. The file is there whole or not at all.
     *
     * @throws IOException where it cannot be written
     */
    void save(Snapshot snapshot, Path file) throws IOException;

    /** Where a snapshot is kept among an organization's: under its time. The file need not be there. */
    Path fileIn(Path directory, Snapshot snapshot);

    /**
     * Saves a snapshot among an organization's.
     *
     * @return the file
     * @throws IOException where it cannot be written
     */
    default Path saveIn(Path directory, Snapshot snapshot) throws IOException {
        Path file = fileIn(directory, snapshot);
        save(snapshot, file);
        return file;
    }

    /**
     * Loads a snapshot.
     *
     * @throws SnapshotFormatException where the file is none, was altered, or is of a newer format
     * @throws IOException             where it cannot be read
     */
    Snapshot load(Path file) throws IOException;

    /** How two snapshots differ. */
    SnapshotComparison compare(Snapshot before, Snapshot after);
}
