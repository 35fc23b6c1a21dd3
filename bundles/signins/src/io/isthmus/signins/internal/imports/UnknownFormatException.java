package io.isthmus.signins.internal.imports;

import java.io.IOException;

/** A file is nothing that sign-ins come in; the message tells what was looked for. */
public final class UnknownFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    UnknownFormatException(String message) {
        super(message);
    }
}
