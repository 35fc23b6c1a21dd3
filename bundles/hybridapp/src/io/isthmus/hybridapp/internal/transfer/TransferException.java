package io.isthmus.hybridapp.internal.transfer;

/** A file is no transfer file that can be used. The message says why, in a sentence; nothing of the file is repeated. */
public final class TransferException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    TransferException(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What to do about it, in a sentence. */
    public String advice() {
        return advice;
    }
}
