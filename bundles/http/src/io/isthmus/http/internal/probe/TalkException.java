package io.isthmus.http.internal.probe;

/** Somebody answered, and what they said leads to no handshake. The message is a sentence for a person. */
final class TalkException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean refused;

    /** What was said cannot be understood. */
    TalkException(String message) {
        this(message, false);
    }

    /**
     * @param refused whether it was understood and is a no
     */
    TalkException(String message, boolean refused) {
        super(message);
        this.refused = refused;
    }

    boolean refused() {
        return refused;
    }
}
