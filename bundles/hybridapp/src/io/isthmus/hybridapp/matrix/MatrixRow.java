package io.isthmus.hybridapp.matrix;

import java.util.List;

import io.isthmus.sdk.snapshot.HybridPair;

/**
 * One organization with one tenant.
 *
 * @param pair         which
 * @param organization its name, or what is said where none was read
 * @param tenant       its name, or what is said where none was read
 * @param cells        one for each step, in the order of {@link MatrixStep}
 * @since 1.0
 */
public record MatrixRow(HybridPair pair, String organization, String tenant, List<MatrixCell> cells) {

    /** Copies the list. */
    public MatrixRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a step. */
    public MatrixCell cell(MatrixStep step) {
        return cells.get(step.ordinal());
    }

    /** How many steps have a state. */
    public long count(MatrixState state) {
        return cells.stream().filter(cell -> cell.state() == state).count();
    }
}
