package io.isthmus.sdk.port;

/**
 * There is no certificate to be had from a file. The message says in one sentence what is there instead.
 *
 * @since 1.0
 */
public final class CertificateFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    /**
     * @param message what is wrong with the file, one sentence
     * @param advice  what to give in its place, one sentence
     */
    public CertificateFileException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What to give in its place. */
    public String advice() {
        return advice;
    }
}
