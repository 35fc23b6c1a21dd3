package io.isthmus.engine.internal.registry;

/** A contribution does not fit its schema; the message says how. */
final class InvalidContributionException extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidContributionException(String message) {
        super(message);
    }
}
