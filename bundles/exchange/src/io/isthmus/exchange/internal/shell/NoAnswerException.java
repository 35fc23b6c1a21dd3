package io.isthmus.exchange.internal.shell;

/** A shell gave no answer: it did not start, died, hung, was out of time, or said what cannot be understood. */
final class NoAnswerException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean begun;

    /**
     * @param message for a person
     * @param begun   whether the shell may have begun to run the call: then nobody knows what it did
     */
    NoAnswerException(String message, boolean begun) {
        super(message);
        this.begun = begun;
    }

    boolean begun() {
        return begun;
    }
}
