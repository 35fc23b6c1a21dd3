package io.isthmus.certificates.internal.read;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import io.isthmus.certificates.UnreadableFileException;

/**
 * The characters of a text in ASCII, UTF-8 or UTF-16, one by one. Only those of ASCII matter here: in UTF-8 each byte of
 * another counts as a character.
 */
final class ArmorText {

    private static final int END = ByteSource.END;
    private static final int LONGEST_LINE = 128;
    private static final String PUTTY = "PuTTY-User-Key-File-";

    /** How many bytes a character has, and in which order. */
    enum Encoding {
        /** ASCII, UTF-8. */
        BYTES,
        /** UTF-16 with the low byte first, as Windows PowerShell writes. */
        LITTLE_ENDIAN,
        /** UTF-16 with the high byte first. */
        BIG_ENDIAN
    }

    private final ByteSource bytes;
    private final Encoding encoding;
    private int line = 1;
    private int before = END;
    private int pushedBack = END;

    private ArmorText(ByteSource bytes, Encoding encoding) {
        this.bytes = bytes;
        this.encoding = encoding;
    }

    /** The text that a source holds, by its byte order mark or else by where its zero bytes are. */
    static ArmorText of(Window window) throws IOException, UnreadableFileException, MalformedException {
        int first = window.at(0);
        int second = window.at(1);
        if (first == 0xEF && second == 0xBB && window.at(2) == 0xBF) {
            return new ArmorText(window.from(3), Encoding.BYTES);
        }
        if (first == 0xFF && second == 0xFE) {
            return new ArmorText(window.from(2), Encoding.LITTLE_ENDIAN);
        }
        if (first == 0xFE && second == 0xFF) {
            return new ArmorText(window.from(2), Encoding.BIG_ENDIAN);
        }
        if (first > 0 && second == 0) {
            return new ArmorText(window.from(0), Encoding.LITTLE_ENDIAN);
        }
        return new ArmorText(window.from(0), first == 0 && second > 0 ? Encoding.BIG_ENDIAN : Encoding.BYTES);
    }

    /** The line that the last character stood in, from 1. */
    int line() {
        return line;
    }

    /** The next character, or {@link ByteSource#END}. */
    int next() throws IOException, UnreadableFileException, MalformedException {
        int next = pushedBack == END ? take() : pushedBack;
        pushedBack = END;
        if (before == '\n' || before == '\r' && next != '\n') {
            line++;
        }
        before = next;
        return next;
    }

    /** Gives the last character back, to be the next one; not a line break. */
    void back(int character) {
        pushedBack = character;
        before = END;
    }

    /** The first character that is no white space. */
    int nextVisible() throws IOException, UnreadableFileException, MalformedException {
        int next = next();
        while (next == ' ' || next == '\t' || next == '\r' || next == '\n') {
            next = next();
        }
        return next;
    }

    private int take() throws IOException, UnreadableFileException, MalformedException {
        int first = bytes.next();
        if (encoding == Encoding.BYTES || first == END) {
            return first;
        }
        int second = bytes.next();
        if (second == END) {
            return END;
        }
        return encoding == Encoding.LITTLE_ENDIAN ? second << 8 | first : first << 8 | second;
    }

    /**
     * Goes on to behind the dashes that open the next block; what stands before is passed over.
     *
     * @return what the block says that it is, in upper case; empty where there is none any more
     */
    Optional<String> nextLabel() throws IOException, UnreadableFileException, MalformedException {
        StringBuilder current = new StringBuilder();
        for (int next = next(); next != END; next = next()) {
            if (next == '\n' || next == '\r') {
                current.setLength(0);
            } else {
                current.append((char) next);
                if (current.length() > LONGEST_LINE) {
                    current.delete(0, current.length() - LONGEST_LINE);
                }
                Optional<String> label = next == '-' ? label(current) : Optional.empty();
                if (label.isPresent()) {
                    return label;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> label(StringBuilder line) {
        if (endsWith(line, PUTTY)) {
            return Optional.of(Label.PUTTY_PRIVATE_KEY);
        }
        return label(line, "-----BEGIN ", "-----").or(() -> label(line, "---- BEGIN ", " ----"));
    }

    /** What stands between two marks, where the line ends with the second; no pattern, since lines can be all dashes. */
    private static Optional<String> label(StringBuilder line, String begin, String end) {
        int to = line.length() - end.length();
        int from = endsWith(line, end) ? line.lastIndexOf(begin, to) : -1;
        if (from < 0 || from + begin.length() >= to) {
            return Optional.empty();
        }
        String label = line.substring(from + begin.length(), to);
        return label.indexOf('-') < 0 ? Optional.of(label.strip().toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean endsWith(StringBuilder line, String end) {
        int from = line.length() - end.length();
        return from >= 0 && line.indexOf(end, from) == from;
    }
}
