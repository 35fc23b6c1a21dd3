package io.isthmus.emulator.internal.kql;

/** A row; a column is worked out when it is looked at. */
@FunctionalInterface
public interface KqlRow {

    /** The value of a column by its number, as its type has it; null where there is none. */
    Object get(int column);
}
