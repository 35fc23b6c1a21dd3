package io.isthmus.engine.change;

import java.util.List;

import io.isthmus.sdk.Side;

/**
 * What a request looks like when it is sent.
 *
 * @param side  who is asked
 * @param lines method and address, headers and body, or the cmdlet as one would type it; placeholders stand where a
 *              value is known only later
 * @since 1.0
 */
public record Preview(Side side, List<String> lines) {

    /** Copies the list. */
    public Preview {
        lines = List.copyOf(lines);
    }

    /** All lines as one text. */
    public String text() {
        return String.join("\n", lines);
    }
}
