package io.isthmus.datapack.internal;

/** A data pack cannot be used; the message names the file and the place in it, for a person. */
final class PackException extends Exception {

    private static final long serialVersionUID = 1L;

    PackException(String message) {
        super(message);
    }

    PackException(String message, Throwable cause) {
        super(message, cause);
    }
}
