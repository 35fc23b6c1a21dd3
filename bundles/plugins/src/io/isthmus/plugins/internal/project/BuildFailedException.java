package io.isthmus.plugins.internal.project;

/** A project cannot be built. The message is for whoever writes the plug-in, with the tool's own output. */
public final class BuildFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    BuildFailedException(String message) {
        super(message);
    }
}
