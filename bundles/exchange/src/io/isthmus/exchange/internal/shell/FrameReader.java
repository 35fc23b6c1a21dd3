package io.isthmus.exchange.internal.shell;

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
    /** What was read and not taken yet: from one index up to another. */
    private final byte[] read = new byte[1 << 16];
    private int from;
    private int to;

    FrameReader(InputStream input, LastWords lastWords) {
        this.input = input;
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
        while (from < to || fill()) {
            int end = from;
            while (end < to && read[end] != '\n') {
                end++;
            }
            line.write(read, from, end - from);
            if (line.size() > LONGEST_LINE) {
                throw new FrameException(line.toString(StandardCharsets.ISO_8859_1).substring(0, Frame.MARK.length()));
            }
            boolean whole = end < to;
            from = whole ? end + 1 : end;
            if (whole) {
                return true;
            }
        }
        return false;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, input.read(read));
        return to > 0;
    }
}
