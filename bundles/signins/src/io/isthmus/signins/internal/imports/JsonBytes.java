package io.isthmus.signins.internal.imports;

import java.io.IOException;
import java.io.InputStream;

/** Bytes one after another, with the number of the line that they stand in. */
final class JsonBytes {

    private static final int STEP = 1 << 16;
    /** What RFC 7464 puts before each text of a sequence. */
    private static final int RECORD_SEPARATOR = 0x1e;
    private static final int[] BYTE_ORDER_MARK = {0xef, 0xbb, 0xbf};

    private final InputStream stream;
    private final byte[] bytes = new byte[STEP];
    /** The byte before the first one that is here. */
    private byte previous = '\n';
    private int at;
    private int filled;
    private long line = 1;

    JsonBytes(InputStream stream) {
        this.stream = stream;
    }

    /** The next byte, from 0 to 255; -1 where there is none. */
    int next() throws IOException {
        if (at == filled) {
            previous = filled == 0 ? previous : bytes[filled - 1];
            filled = Math.max(0, stream.read(bytes));
            at = 0;
            if (filled == 0) {
                return -1;
            }
        }
        int next = bytes[at++] & 0xff;
        if (next == '\n') {
            line++;
        }
        return next;
    }

    /** Gives on what comes of a text, as far as it is here and nothing in it means anything: that byte is the next one. */
    void text(RecordBytes record) {
        int from = at;
        while (at < filled && bytes[at] != '"' && bytes[at] != '\\' && bytes[at] != '\n') {
            at++;
        }
        record.add(bytes, from, at - from);
    }

    /** Makes the byte that was read last the next one again. */
    void back(int last) {
        at--;
        if (last == '\n') {
            line--;
        }
    }

    /** Whether the byte that was read last is the first of its line. */
    boolean atStart() {
        return (at == 1 ? previous : bytes[at - 2]) == '\n';
    }

    /** Whether the next bytes begin an object with a name, as a record that stands on a line of its own does. */
    boolean begins() throws IOException {
        while (filled - at < 2) {
            int kept = Math.min(at, 1);
            System.arraycopy(bytes, at - kept, bytes, 0, filled - at + kept);
            filled -= at - kept;
            at = kept;
            int more = stream.read(bytes, filled, bytes.length - filled);
            if (more < 0) {
                break;
            }
            filled += more;
        }
        return filled - at >= 2 && bytes[at] == '{' && bytes[at + 1] == '"';
    }

    /** The line of the next byte, from 1. */
    long line() {
        return line;
    }

    /** Whether a byte stands between values and means nothing. */
    static boolean separates(int one) {
        return one == ',' || white(one) || one == RECORD_SEPARATOR || one == BYTE_ORDER_MARK[0]
                || one == BYTE_ORDER_MARK[1] || one == BYTE_ORDER_MARK[2];
    }

    /** Whether a byte is white space in JSON. */
    static boolean white(int one) {
        return one == ' ' || one >= '\t' && one <= '\r';
    }
}
