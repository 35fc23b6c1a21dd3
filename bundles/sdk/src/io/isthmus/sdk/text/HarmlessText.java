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

    /**
     * The beginning of such a text, so that nobody fills a screen or a file with it.
     *
     * @param longest in characters as a person counts them; what is longer is cut, and ends with an ellipsis
     * @since 1.1
     */
    public static String of(String text, int longest) {
        String beginning = of(text.length() <= 2L * longest ? text : text.substring(0, 2 * longest + 1));
        return beginning.codePointCount(0, beginning.length()) <= longest ? beginning
                : beginning.substring(0, beginning.offsetByCodePoints(0, longest)) + '…';
    }

    private static boolean steers(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
