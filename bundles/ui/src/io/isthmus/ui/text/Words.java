package io.isthmus.ui.text;

import java.util.Locale;

/**
 * Small rules about texts that are shown.
 *
 * @since 1.0
 */
public final class Words {

    private Words() {
    }

    /** A property's name as words: "requiredResourceAccess" becomes "Required resource access". */
    public static String humanized(String property) {
        StringBuilder words = new StringBuilder(property.length() + 8);
        for (int i = 0; i < property.length(); i++) {
            char letter = property.charAt(i);
            boolean wordBegins = i > 0 && Character.isUpperCase(letter)
                    && Character.isLowerCase(property.charAt(i - 1));
            if (wordBegins) {
                words.append(' ');
            }
            words.append(wordBegins ? Character.toLowerCase(letter) : letter);
        }
        return capitalized(words.toString());
    }

    /** The text with a capital first letter. */
    public static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
