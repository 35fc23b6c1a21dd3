package io.isthmus.http.internal.probe;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads lines of what is spoken before TLS, and not one byte past them: what comes behind belongs to the handshake.
 */
final class LineReader {

    private static final int LONGEST_LINE = 2048;
    private static final int MOST_LINES = 100;

    private final InputStream input;
    private int lines;

    LineReader(InputStream input) {
        this.input = input;
    }

    /**
     * The next line without its end.
     *
     * @throws TalkException where it is longer, or there are more of them, than anybody speaks
     * @throws EOFException  where the other end hung up
     */
    String next() throws IOException, TalkException {
        if (++lines > MOST_LINES) {
            throw new TalkException(Messages.TooMuch);
        }
        StringBuilder line = new StringBuilder();
        for (int read = input.read(); read != '\n'; read = input.read()) {
            if (read < 0) {
                throw new EOFException();
            }
            if (line.length() >= LONGEST_LINE) {
                throw new TalkException(Messages.TooMuch);
            }
            // What a server says can end in a message: no character of control may go there.
            line.append(read < ' ' || read > '~' ? ' ' : (char) read);
        }
        return line.toString().stripTrailing();
    }
}
