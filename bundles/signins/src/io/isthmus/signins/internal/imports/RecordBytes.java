package io.isthmus.signins.internal.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a record as they come; no more than may be. */
final class RecordBytes {

    private static final int FIRST = 8 << 10;

    private final int longest;
    private byte[] bytes = new byte[FIRST];
    private int length;
    private boolean tooLong;

    RecordBytes(int longest) {
        this.longest = longest;
    }

    /** Begins anew with a byte. */
    void start(int first) {
        length = 0;
        tooLong = false;
        add(first);
    }

    /** Adds one; what is too much is not kept. */
    void add(int one) {
        if (length == longest) {
            tooLong = true;
            return;
        }
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(longest, length * 2));
        }
        bytes[length++] = (byte) one;
    }

    /** Adds some that stand in a row; what is too much is not kept. */
    void add(byte[] some, int from, int count) {
        int kept = Math.min(count, longest - length);
        tooLong |= kept < count;
        if (length + kept > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(longest, Math.max(length + kept, bytes.length * 2)));
        }
        System.arraycopy(some, from, bytes, length, kept);
        length += kept;
    }

    /** Whether more bytes came than may be. */
    boolean tooLong() {
        return tooLong;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** All of it. */
    String all() {
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** A text with its marks that stands from a place to the end, without them. */
    String text(int from) {
        return length - from < 2 ? "" : new String(bytes, from + 1, length - from - 2, StandardCharsets.UTF_8);
    }
}
