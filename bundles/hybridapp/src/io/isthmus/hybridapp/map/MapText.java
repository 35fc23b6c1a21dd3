package io.isthmus.hybridapp.map;

/**
 * Texts as boxes have room for them.
 *
 * @since 1.0
 */
public final class MapText {

    /** Characters of a title that a box has room for. */
    public static final int TITLE = 23;
    /** Characters of a detail that a box has room for. */
    public static final int DETAIL = 33;

    private MapText() {
    }

    /** The text where there is room for it, else its beginning and end: names differ in both. */
    public static String fit(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int tail = room / 3;
        return text.substring(0, room - tail - 1) + "…" + text.substring(text.length() - tail);
    }

    /** What stands for a state where there is no colour: on lines and in boxes. */
    public static String mark(Agreement state) {
        return switch (state) {
            case AGREE -> "✓";
            case WAITING -> "◔";
            case DISAGREE -> "✕";
            case NOT_READ -> "?";
        };
    }
}
