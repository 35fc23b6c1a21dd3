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

    /**
     * Saves a snapshot among an organization's, under its time.
     *
     * @return the file
     * @throws IOException where it cannot be written
     */
    Path saveIn(Path directory, Snapshot snapshot) throws IOException;

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
