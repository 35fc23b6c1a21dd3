package io.isthmus.signins.query;

/**
 * One value as it was typed.
 *
 * @param start where it begins in its term
 * @param text all of it
 * @param body the value without quotes, stars and tilde
 * @param quoted whether it stood in quotes
 * @param openAtStart whether a star or a tilde stands before it
 * @param openAtEnd whether a star stands behind it, or a tilde before it
 */
record Part(int start, String text, String body, boolean quoted, boolean openAtStart, boolean openAtEnd) {

    static Part of(int start, String text) {
        boolean tilde = text.startsWith("~");
        boolean star = text.startsWith("*");
        String rest = tilde || star ? text.substring(1) : text;
        boolean behind = rest.endsWith("*");
        String body = behind ? rest.substring(0, rest.length() - 1) : rest;
        boolean quoted = body.startsWith("\"") && endOfQuote(body, 0) == body.length();
        return new Part(start, text, quoted ? unquoted(body) : body, quoted, tilde || star, tilde || behind);
    }

    /** Whether a star stands where it would mean what is not offered. */
    boolean starInside() {
        return !quoted && body.indexOf('*') >= 0;
    }

    /** Whether it is one character as it stands, with nothing else. */
    boolean isOnly(String character) {
        return text.equals(character);
    }

    /** The index behind the quote that closes the one at an index; -1 where there is none. */
    static int endOfQuote(String text, int start) {
        for (int index = start + 1; index < text.length(); index++) {
            if (escaped(text, index)) {
                index++;
            } else if (text.charAt(index) == '"') {
                return index + 1;
            }
        }
        return -1;
    }

    private static boolean escaped(String text, int index) {
        return text.charAt(index) == '\\' && index + 1 < text.length() && "\\\"".indexOf(text.charAt(index + 1)) >= 0;
    }

    private static String unquoted(String quoted) {
        StringBuilder text = new StringBuilder();
        for (int index = 1; index < quoted.length() - 1; index++) {
            if (escaped(quoted, index)) {
                index++;
            }
            text.append(quoted.charAt(index));
        }
        return text.toString();
    }
}
