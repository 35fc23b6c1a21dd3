package io.isthmus.signins.internal.store;

import java.io.IOException;

/** A line is longer than any record of a sign-in. */
public final class LineTooLongException extends IOException {

    private static final long serialVersionUID = 1L;

    LineTooLongException(long line) {
        super("line " + line);
    }
}
