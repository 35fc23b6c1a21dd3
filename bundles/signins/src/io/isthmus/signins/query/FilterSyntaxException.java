package io.isthmus.signins.query;

import java.util.List;

/**
 * A text that is no filter. The message is a sentence for whoever typed it.
 *
 * @since 1.0
 */
public final class FilterSyntaxException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;
    private final int length;
    private final transient List<String> expected;

    FilterSyntaxException(int position, int length, String message, List<String> expected) {
        super(message);
        this.position = position;
        this.length = length;
        this.expected = List.copyOf(expected);
    }

    /** Where what cannot be read begins, in chars from 0; the length of the text where something is missing. */
    public int position() {
        return position;
    }

    /** How many chars cannot be read; 0 where something is missing. */
    public int length() {
        return length;
    }

    /** What could stand there, to be typed as it is; empty where that cannot be said. */
    public List<String> expected() {
        return expected;
    }
}
