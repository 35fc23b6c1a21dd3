package io.isthmus.exchange.internal.shell;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Takes frames out of what a shell writes; what is no frame goes to the last words. */
final class FrameReader {

    private static final int LONGEST_LINE = Frame.LONGEST_PAYLOAD + 128;

    private final InputStream input;
    private final LastWords lastWords;

    FrameReader(InputStream input, LastWords lastWords) {
        this.input = new BufferedInputStream(input, 1 << 16);
        this.lastWords = lastWords;
    }

    /**
     * The next frame.
     *
     * @return nothing at the end; a frame that the end cut is no frame
     * @throws FrameException where a line says that it is a frame and is none
     */
    Optional<Frame> next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean whole = readLine(bytes);
            String line = bytes.toString(StandardCharsets.ISO_8859_1);
            if (line.startsWith(Frame.MARK)) {
                if (!whole) {
                    throw new FrameException(line);
                }
                return Optional.of(Frame.parse(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line));
            }
            lastWords.add(line);
            if (!whole) {
                return Optional.empty();
            }
        }
    }

    /** Reads to the line feed; false where the input ended before one came or the line is longer than a frame. */
    private boolean readLine(ByteArrayOutputStream line) throws IOException {
        for (int next = input.read(); next >= 0; next = input.read()) {
            if (next == '\n') {
                return true;
            }
            if (line.size() >= LONGEST_LINE) {
                throw new FrameException(line.toString(StandardCharsets.ISO_8859_1).substring(0, Frame.MARK.length()));
            }
            line.write(next);
        }
        return false;
    }
}
