package io.isthmus.emulator.internal.kql;

import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The operators on texts. Those that disregard letter case do so of ASCII alone, as their pages tell; for others there is
 * "tolower". A term is a longest row of letters and digits.
 */
final class KqlText {

    private static final int ASCII = 0x80;

    /** By their names; behind an exclamation mark each is its contrary. */
    static final Map<String, BiPredicate<String, String>> OPERATORS = Map.ofEntries(
            Map.entry("=~", KqlText::same),
            Map.entry("has", (text, term) -> has(folded(text), folded(term), true, true)),
            Map.entry("has_cs", (text, term) -> has(text, term, true, true)),
            Map.entry("hasprefix", (text, term) -> has(folded(text), folded(term), true, false)),
            Map.entry("hasprefix_cs", (text, term) -> has(text, term, true, false)),
            Map.entry("hassuffix", (text, term) -> has(folded(text), folded(term), false, true)),
            Map.entry("hassuffix_cs", (text, term) -> has(text, term, false, true)),
            Map.entry("contains", (text, part) -> folded(text).contains(folded(part))),
            Map.entry("contains_cs", String::contains),
            Map.entry("startswith", (text, part) -> folded(text).startsWith(folded(part))),
            Map.entry("startswith_cs", String::startsWith),
            Map.entry("endswith", (text, part) -> folded(text).endsWith(folded(part))),
            Map.entry("endswith_cs", String::endsWith));

    private KqlText() {
    }

    static boolean same(String one, String other) {
        return folded(one).equals(folded(other));
    }

    /** The same text for all that differ in the letter case of ASCII alone. */
    static String folded(String text) {
        return mapped(text, each -> each < ASCII ? Character.toLowerCase(each) : each);
    }

    /** A text in small letters, each by itself. */
    static String lower(String text) {
        return mapped(text, Character::toLowerCase);
    }

    /** A text in capitals, each by itself. */
    static String upper(String text) {
        return mapped(text, Character::toUpperCase);
    }

    private static String mapped(String text, IntUnaryOperator mapping) {
        return text.codePoints().map(mapping).collect(StringBuilder::new, StringBuilder::appendCodePoint,
                StringBuilder::append).toString();
    }

    private static boolean has(String text, String term, boolean begins, boolean ends) {
        if (term.isEmpty()) {
            return true;
        }
        for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
            boolean begun = !begins || at == 0 || !joined(text.codePointBefore(at), term.codePointAt(0));
            int end = at + term.length();
            boolean ended = !ends || end == text.length()
                    || !joined(term.codePointBefore(term.length()), text.codePointAt(end));
            if (begun && ended) {
                return true;
            }
        }
        return false;
    }

    private static boolean joined(int one, int other) {
        return Character.isLetterOrDigit(one) && Character.isLetterOrDigit(other);
    }
}
