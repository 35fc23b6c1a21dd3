package io.isthmus.exchange.internal.shell;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;

/**
 * A frame of docs/shell-protocol.md.
 *
 * @param kind    what it says
 * @param id      of the call that it belongs to; 0 where it belongs to none
 * @param payload CLIXML in UTF-8; empty where it has none
 */
record Frame(Kind kind, long id, byte[] payload) {

    /** What every line begins with that is a frame. */
    static final String MARK = "@isthmus ";
    /** The most characters that a payload may have. */
    static final int LONGEST_PAYLOAD = 64 << 20;

    private static final int FIELDS = 4;

    /** Checks. */
    Frame {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(payload);
    }

    /** The kinds of frames. */
    enum Kind {
        HELLO, CALL, CANCEL, PING, BYE, READY, ALIVE, OUTPUT, DONE, FAILED, PONG;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A frame without a payload. */
    static Frame of(Kind kind, long id) {
        return new Frame(kind, id, new byte[0]);
    }

    /**
     * Reads a line that begins with the mark.
     *
     * @throws FrameException where it is no valid frame
     */
    static Frame parse(String line) throws FrameException {
        String[] fields = line.substring(MARK.length()).split(" ", FIELDS);
        try {
            if (fields.length != FIELDS || Integer.parseInt(fields[2]) != fields[3].length()) {
                throw new FrameException(line);
            }
            Kind kind = Arrays.stream(Kind.values()).filter(known -> known.word().equals(fields[0])).findFirst()
                    .orElseThrow(() -> new FrameException(line));
            return new Frame(kind, Long.parseLong(fields[1]), Base64.getDecoder().decode(fields[3]));
        } catch (IllegalArgumentException broken) {
            throw new FrameException(line);
        }
    }

    /** The line with its line feed. */
    byte[] line() {
        String text = Base64.getEncoder().encodeToString(payload);
        return (MARK + kind.word() + " " + id + " " + text.length() + " " + text + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
