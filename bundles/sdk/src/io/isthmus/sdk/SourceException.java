package io.isthmus.sdk;

/**
 * A source could not read or do what it was asked for.
 *
 * @since 1.0
 */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    /**
     * @param failure what is told to the person
     */
    public SourceException(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    /**
     * @param failure what is told to the person
     * @param cause   what is told to the log
     */
    public SourceException(Failure failure, Throwable cause) {
        super(failure.message(), cause);
        this.failure = failure;
    }

    /** What failed, on which side, with the service's own words. */
    public Failure failure() {
        return failure;
    }
}
