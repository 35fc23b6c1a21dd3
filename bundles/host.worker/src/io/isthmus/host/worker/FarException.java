package io.isthmus.host.worker;

/**
 * Something was thrown in the other process that this one has no type for.
 *
 * @since 1.0
 */
public final class FarException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param text the exception's name and message
     */
    public FarException(String text) {
        super(text);
    }
}
