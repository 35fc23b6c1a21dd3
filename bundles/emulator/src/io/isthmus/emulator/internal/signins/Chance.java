package io.isthmus.emulator.internal.signins;

/** Numbers that look like chance, and are the same in every process. */
final class Chance {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private Chance() {
    }

    /** The number that a seed gives a position; positions of one seed never share one. */
    static long of(long seed, long position) {
        long mixed = seed * 0xD1342543DE82EF95L + (position + 1) * STEP;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** The same as a share of one, which is never reached. */
    static double share(long seed, long position) {
        return (of(seed, position) >>> 11) * UNIT;
    }

    /** The same as one of so many. */
    static int choice(long seed, long position, int count) {
        return (int) (share(seed, position) * count);
    }
}
