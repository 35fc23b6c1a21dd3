package io.isthmus.exchange.internal.clixml;

/**
 * The escapes of CLIXML inside text: {@code _xHHHH_} stands for one UTF-16 code unit, so that a control character, half
 * a surrogate pair or a line break survives XML ([MS-PSRP] 2.2.5.3.2).
 */
final class ClixmlEscape {

    private static final int LENGTH = "_xHHHH_".length();
    private static final int DIGITS = 2;
    private static final int HEXADECIMAL = 16;

    private ClixmlEscape() {
    }

    /** The text that an escaped text stands for. What only looks like an escape stays as it is. */
    static String decode(String escaped) {
        int next = escaped.indexOf('_');
        if (next < 0) {
            return escaped;
        }
        StringBuilder text = new StringBuilder(escaped.length());
        int done = 0;
        while (next >= 0) {
            int unit = unitAt(escaped, next);
            if (unit >= 0) {
                text.append(escaped, done, next).append((char) unit);
                done = next + LENGTH;
            }
            next = escaped.indexOf('_', unit >= 0 ? done : next + 1);
        }
        return text.append(escaped, done, escaped.length()).toString();
    }

    /** A text with everything escaped that XML or a reader would change. */
    static String encode(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (mustEscape(unit) || startsEscape(text, i)) {
                escaped.append(String.format("_x%04X_", (int) unit));
            } else {
                escaped.append(unit);
            }
        }
        return escaped.toString();
    }

    private static boolean mustEscape(char unit) {
        return Character.isISOControl(unit) || Character.isSurrogate(unit) || unit == '\uFFFE' || unit == '\uFFFF'
                || unit == '\u2028' || unit == '\u2029';
    }

    private static boolean startsEscape(String text, int at) {
        return text.charAt(at) == '_' && at + 1 < text.length() && (text.charAt(at + 1) | 0x20) == 'x';
    }

    private static int unitAt(String escaped, int at) {
        if (!startsEscape(escaped, at) || at + LENGTH > escaped.length()
                || escaped.charAt(at + LENGTH - 1) != '_') {
            return -1;
        }
        int unit = 0;
        for (int i = at + DIGITS; i < at + LENGTH - 1; i++) {
            char digit = escaped.charAt(i);
            int value = digit < 0x80 ? Character.digit(digit, HEXADECIMAL) : -1;
            if (value < 0) {
                return -1;
            }
            unit = unit * HEXADECIMAL + value;
        }
        return unit;
    }
}
