package io.isthmus.hybridapp.matrix;

import java.util.List;
import java.util.stream.Stream;

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

    private static final String SETUP = "hybrid.setup";

    /** Copies the list. */
    public MatrixRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a step. */
    public MatrixCell cell(MatrixStep step) {
        return cells.get(step.ordinal());
    }

    /**
     * The ids of the plans that do what is to be done, each once: the one that sets all up first, where it does more than
     * one of the others, which follow in the order of their steps.
     */
    public List<String> plans() {
        List<MatrixCell> open = cells.stream().filter(cell -> cell.plan().isPresent()).toList();
        long inSetup = open.stream().filter(cell -> cell.step().partOfSetup()).map(MatrixCell::plan).distinct().count();
        return Stream.concat(Stream.of(SETUP).filter(plan -> inSetup > 1),
                open.stream().flatMap(cell -> cell.plan().stream())).distinct().toList();
    }

    /** How many steps have a state. */
    public long count(MatrixState state) {
        return cells.stream().filter(cell -> cell.state() == state).count();
    }
}
