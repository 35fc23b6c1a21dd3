package io.isthmus.certificates.internal.read;

/** Something breaks the rules of a certificate; the message says what and where, one sentence. */
final class MalformedException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
        super(message);
    }
}
