package io.isthmus.exchange.internal.collected;

/** A collection cannot be used at all. The message is for a person. */
final class CollectionException extends Exception {

    private static final long serialVersionUID = 1L;

    CollectionException(String message) {
        super(message);
    }
}
