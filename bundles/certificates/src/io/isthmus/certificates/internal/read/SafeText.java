package io.isthmus.certificates.internal.read;

import java.util.Locale;

/**
 * Texts of a certificate as they may be shown. Whoever made the certificate chose them: a line break would forge a line
 * of what we say, and a mark that turns the direction of writing would show another name than the one that stands there.
 */
final class SafeText {

    private SafeText() {
    }

    /** The text, in which what is no letter, digit, mark, sign or plain space stands as its code: "\\u{202E}". */
    static String of(String text) {
        if (plain(text)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (shown(point)) {
                safe.appendCodePoint(point);
            } else {
                safe.append("\\u{").append(Integer.toHexString(point).toUpperCase(Locale.ROOT)).append('}');
            }
        });
        return safe.toString();
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean shown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE,
                    Character.UNASSIGNED, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
