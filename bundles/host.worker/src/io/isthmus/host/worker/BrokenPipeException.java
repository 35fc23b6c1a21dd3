package io.isthmus.host.worker;

/**
 * The other process is gone, or says what is no message.
 *
 * @since 1.0
 */
public final class BrokenPipeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param reason what broke it
     * @param cause  what is told to the log; null where there is nothing
     */
    public BrokenPipeException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
