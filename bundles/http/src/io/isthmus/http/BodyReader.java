package io.isthmus.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a body while it comes from the socket.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface BodyReader {

    /**
     * Reads it, in the thread that sends.
     *
     * @param body ends early, with an exception, where the network breaks, the deadline passes or a cancel is asked for
     * @throws IOException one of the body's own, or one of whatever the bytes are written to
     */
    void read(InputStream body) throws IOException;
}
