package io.isthmus.exchange.internal.shell;

import java.io.IOException;

/** A line says that it is a frame and is none. Nothing that comes after it can be trusted. */
final class FrameException extends IOException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    /**
     * @param line shown by its beginning
     */
    FrameException(String line) {
        super(line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…");
    }
}
