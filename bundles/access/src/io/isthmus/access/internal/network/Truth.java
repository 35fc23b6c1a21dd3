package io.isthmus.access.internal.network;

/** Whether something is so, where it may be that nobody can tell. The constants stand from false to true. */
public enum Truth {

    /** It is not so. */
    NO,
    /** Nobody can tell. */
    UNKNOWN,
    /** It is so. */
    YES;

    /** Something that is told. */
    public static Truth of(boolean so) {
        return so ? YES : NO;
    }

    /** Whether both are so. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether one of the two is so. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** Whether it is not so. */
    public Truth not() {
        return switch (this) {
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
            case YES -> NO;
        };
    }
}
