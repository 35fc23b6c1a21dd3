package io.isthmus.signins;

import java.util.List;

/**
 * Takes the rows of an answer.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface RowTaker {

    /**
     * Takes one.
     *
     * @param values in the order of the columns: a {@link java.util.UUID}, an {@link java.time.Instant}, a
     *               {@link Long}, an {@link Integer} or a text, and null for what is absent; a list of its own
     * @return whether another one is wanted
     */
    boolean row(List<Object> values);
}
