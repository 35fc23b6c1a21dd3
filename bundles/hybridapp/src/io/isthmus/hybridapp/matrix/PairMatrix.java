package io.isthmus.hybridapp.matrix;

import java.time.Instant;
import java.util.List;

import io.isthmus.hybridapp.internal.matrix.MatrixMaker;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Organizations and tenants, and how far each pair is with the dedicated application. Immutable.
 *
 * @param taken when the snapshot was taken that it shows
 * @param rows  one for each pair, in the snapshot's order
 * @since 1.0
 */
public record PairMatrix(Instant taken, List<MatrixRow> rows) {

    /** Copies the list. */
    public PairMatrix {
        rows = List.copyOf(rows);
    }

    /**
     * Makes the matrix. Reads the snapshot alone and asks nobody.
     *
     * @param facts tells what a build can do, and the names that change with time
     */
    public static PairMatrix of(Snapshot snapshot, Facts facts) {
        return new MatrixMaker(snapshot, facts).make();
    }
}
