package io.isthmus.exchange.internal.shell;

/** A cmdlet ended with an error; the shell goes on. */
final class ShellCallException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ShellError error;

    ShellCallException(ShellError error) {
        super(error.message());
        this.error = error;
    }

    ShellError error() {
        return error;
    }
}
