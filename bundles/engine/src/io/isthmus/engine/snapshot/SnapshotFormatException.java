package io.isthmus.engine.snapshot;

import java.io.IOException;

/**
 * A file is no snapshot, was altered since it was saved, or is of a newer format. The message is for a person.
 *
 * @since 1.0
 */
public final class SnapshotFormatException extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what is wrong with which file, and what to do
     */
    public SnapshotFormatException(String message) {
        super(message);
    }

    /**
     * @param message what is wrong with which file, and what to do
     * @param cause   what the reader said
     */
    public SnapshotFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
