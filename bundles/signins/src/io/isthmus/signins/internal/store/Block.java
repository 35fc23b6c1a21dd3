package io.isthmus.signins.internal.store;

/**
 * Where some original records stand that are compressed together. A record's position is that of the first of its
 * segment plus how many stand before it there.
 *
 * @param position of the first of the records
 * @param records  how many they are
 * @param start    the first byte in the segment's file
 * @param bytes    how many they take there
 */
record Block(long position, int records, long start, int bytes) {

    /** Records in a full segment: a power of two, so that a position tells the segment. */
    static final int SEGMENT = 1 << 18;

    /** The segment of a position. */
    static int segment(long position) {
        return Math.toIntExact(position / SEGMENT);
    }

    /** The first position behind these records. */
    long end() {
        return position + records;
    }
}
