package io.isthmus.certificates;

/**
 * A file holds no certificate that can be used. The message says in one sentence what stands there instead, and where.
 *
 * @since 1.0
 */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Why, for code that decides.
     *
     * @since 1.0
     */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It is, or holds, a private key. What stands behind the place that tells it was not read. */
        PRIVATE_KEY,
        /** It is no form of certificate that is known. */
        NO_CERTIFICATE,
        /** It says that it is a certificate and breaks the rules of one. */
        MALFORMED,
        /** It is, or says that it is, larger than any certificate file. */
        TOO_LARGE
    }

    private final Reason reason;

    /**
     * @param message for a person
     */
    public UnreadableFileException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
