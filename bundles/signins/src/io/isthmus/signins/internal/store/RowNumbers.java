package io.isthmus.signins.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/** Many rowids one after another, four bytes each. Filled by one thread; read by many once it is full. */
final class RowNumbers {

    private static final int CHUNK = 1 << 16;

    private final List<int[]> chunks = new ArrayList<>();
    private long size;

    /**
     * Adds one.
     *
     * @throws ArithmeticException where it needs more than 32 bits
     */
    void add(long rowid) {
        if (rowid >>> Integer.SIZE != 0) {
            throw new ArithmeticException("rowid " + rowid);
        }
        if (size % CHUNK == 0) {
            chunks.add(new int[CHUNK]);
        }
        chunks.getLast()[(int) (size % CHUNK)] = (int) rowid;
        size++;
    }

    long size() {
        return size;
    }

    /** Those from a position on, as many as there are. */
    LongStream from(long first, int count) {
        return LongStream.range(first, Math.min(first + count, size)).map(this::get);
    }

    private long get(long position) {
        return Integer.toUnsignedLong(chunks.get((int) (position / CHUNK))[(int) (position % CHUNK)]);
    }

    /** Where one stands; empty where it does not. */
    OptionalLong positionOf(long rowid) {
        return LongStream.range(0, size).filter(position -> get(position) == rowid).findFirst();
    }
}
