package io.isthmus.sdk.text;

import java.util.stream.Collectors;

/**
 * What somebody else wrote, for a terminal or a file that may end on one.
 *
 * @since 1.0
 */
public final class HarmlessText {

    private HarmlessText() {
    }

    /** The text in one line, in which a character that would steer stands as its code: {@code \}{@code u001b}. */
    public static String of(String text) {
        return text.codePoints().anyMatch(HarmlessText::steers) ? text.codePoints()
                .mapToObj(point -> steers(point) ? String.format("\\u%04x", point) : Character.toString(point))
                .collect(Collectors.joining()) : text;
    }

    private static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
