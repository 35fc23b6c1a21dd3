package io.isthmus.emulator.internal.scenario;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Takes DER apart, value by value. */
final class DerReader {

    private static final int LONG_FORM = 0x80;
    /** Values of more than 2^24 bytes are in no request. */
    private static final int MOST_LENGTH_BYTES = 3;

    private DerReader() {
    }

    /**
     * One value.
     *
     * @param whole   with its tag and length
     * @param content without
     */
    record Entry(int tag, byte[] whole, byte[] content) {

        /** What it holds, for values that are made of values. */
        List<Entry> entries() {
            return DerReader.entries(content);
        }
    }

    /**
     * The values that stand behind each other.
     *
     * @throws IllegalArgumentException where it is no DER
     */
    static List<Entry> entries(byte[] encoded) {
        ByteBuffer left = ByteBuffer.wrap(encoded);
        List<Entry> entries = new ArrayList<>();
        while (left.hasRemaining()) {
            int start = left.position();
            int tag = next(left);
            int length = length(left);
            if (length > left.remaining()) {
                throw new IllegalArgumentException("a value ends behind the end");
            }
            byte[] content = new byte[length];
            left.get(content);
            byte[] whole = new byte[left.position() - start];
            left.get(start, whole);
            entries.add(new Entry(tag, whole, content));
        }
        return entries;
    }

    private static int length(ByteBuffer left) {
        int first = next(left);
        if (first < LONG_FORM) {
            return first;
        }
        int bytes = first - LONG_FORM;
        if (bytes == 0 || bytes > MOST_LENGTH_BYTES) {
            throw new IllegalArgumentException("no length: " + first);
        }
        int length = 0;
        for (int index = 0; index < bytes; index++) {
            length = length << Byte.SIZE | next(left);
        }
        return length;
    }

    private static int next(ByteBuffer left) {
        if (!left.hasRemaining()) {
            throw new IllegalArgumentException("a value ends behind the end");
        }
        return Byte.toUnsignedInt(left.get());
    }
}
