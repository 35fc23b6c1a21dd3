package io.isthmus.sdk.model;

/**
 * An identifier or another small typed value that is written as one text. Each implementing record has a static
 * {@code of(String)} that reads the text back.
 *
 * @since 1.0
 */
public interface Identifier {

    /** The text that {@code of(String)} of the same type reads. */
    String text();
}
