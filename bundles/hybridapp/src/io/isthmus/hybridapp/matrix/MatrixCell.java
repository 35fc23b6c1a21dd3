package io.isthmus.hybridapp.matrix;

import java.util.Objects;
import java.util.Optional;

/**
 * A step of a pair.
 *
 * @param step     which
 * @param state    how it stands
 * @param sentence what a person is told of it
 * @since 1.0
 */
public record MatrixCell(MatrixStep step, MatrixState state, String sentence) {

    /** Checks that nothing is null. */
    public MatrixCell {
        Objects.requireNonNull(step);
        Objects.requireNonNull(state);
        Objects.requireNonNull(sentence);
    }

    /** The id of the plan that does it; empty where nothing is to be done, or nobody knows. */
    public Optional<String> plan() {
        return state == MatrixState.OPEN ? Optional.of(step.plan()) : Optional.empty();
    }
}
