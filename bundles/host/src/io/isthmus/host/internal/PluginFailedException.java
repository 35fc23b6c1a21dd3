package io.isthmus.host.internal;

/** A plug-in could not do what it was asked for. Its message is one sentence for a person, and names the plug-in. */
final class PluginFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PluginFailedException(String message) {
        super(message);
    }

    /** A person reads it: the name of this class tells them nothing. */
    @Override
    public String toString() {
        return getMessage();
    }
}
