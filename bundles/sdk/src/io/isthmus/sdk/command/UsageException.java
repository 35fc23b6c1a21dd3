package io.isthmus.sdk.command;

/**
 * An argument is wrong. Nothing was done.
 *
 * @since 1.0
 */
public final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong and what would be right, one sentence
     */
    public UsageException(String message) {
        super(message);
    }
}
