package io.isthmus.engine.internal.change;

/** A name in a request has no value. */
final class UnboundNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnboundNameException(String name) {
        super(name);
    }
}
