package io.isthmus.sdk;

/**
 * Work ended because a {@link Cancel} was asked for. It is no failure: nothing is logged, the outcome is "cancelled".
 *
 * @since 1.0
 */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An exception without a message: who asked for the cancel knows why. */
    public CancelledException() {
        super("cancelled");
    }
}
