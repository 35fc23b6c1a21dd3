package io.isthmus.sdk.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The SHA-1 thumbprint of a certificate: 40 hexadecimal digits, kept in upper case.
 *
 * @param text in upper case
 * @since 1.0
 */
public record Thumbprint(String text) implements Identifier {

    private static final Pattern DIGITS = Pattern.compile("[0-9A-F]{40}");

    /**
     * @throws IllegalArgumentException where the text is not 40 hexadecimal digits
     */
    public Thumbprint {
        text = text.toUpperCase(Locale.ROOT);
        if (!DIGITS.matcher(text).matches()) {
            throw new IllegalArgumentException("not a thumbprint of 40 hexadecimal digits: " + text);
        }
    }

    /**
     * @throws IllegalArgumentException where the text is not 40 hexadecimal digits
     */
    public static Thumbprint of(String text) {
        return new Thumbprint(text);
    }

    /** The first eight digits, for places where there is no room for all. */
    public String abbreviated() {
        return text.substring(0, 8) + "…";
    }

    @Override
    public String toString() {
        return text;
    }
}
