package io.isthmus.hybridapp.matrix;

/**
 * How a step stands. Configured is meant: that it works is proven by sign-ins and calls.
 *
 * @since 1.0
 */
public enum MatrixState {
    /** It is done. */
    DONE,
    /** It is to be done. */
    OPEN,
    /** It was not read, or not all of it: nobody knows. */
    NOT_READ,
    /** There is nothing to do here. */
    NOT_APPLICABLE;

    /** A word or two for a person. */
    public String title() {
        return switch (this) {
            case DONE -> Messages.MatrixState_Done;
            case OPEN -> Messages.MatrixState_Open;
            case NOT_READ -> Messages.MatrixState_NotRead;
            case NOT_APPLICABLE -> Messages.MatrixState_NotApplicable;
        };
    }

    /** A mark that is told from the others without colour. */
    public String mark() {
        return switch (this) {
            case DONE -> "✓";
            case OPEN -> "○";
            case NOT_READ -> "?";
            case NOT_APPLICABLE -> "–";
        };
    }
}
