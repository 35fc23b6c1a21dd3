package io.isthmus.sdk.snapshot;

import java.util.List;
import java.util.Objects;

import io.isthmus.sdk.Side;

/**
 * Names a part of a snapshot and its type.
 *
 * @param <T>     type of the part's value: a record, or a list of records
 * @param id      unique; a contributor's begins with its bundle's name
 * @param side    where the part stands
 * @param element the record's type
 * @param many    whether the value is a list of them
 * @since 1.0
 */
public record Part<T>(String id, Side side, Class<?> element, boolean many) {

    /** Checks the id. */
    public Part {
        Objects.requireNonNull(side);
        Objects.requireNonNull(element);
        if (!id.matches("[a-z][a-zA-Z0-9.]*")) {
            throw new IllegalArgumentException("not the id of a part: " + id);
        }
    }

    /** A part that is one record. */
    public static <T> Part<T> one(String id, Side side, Class<T> element) {
        return new Part<>(id, side, element, false);
    }

    /** A part that is a list of records. */
    public static <E> Part<List<E>> many(String id, Side side, Class<E> element) {
        return new Part<>(id, side, element, true);
    }
}
