package io.isthmus.signins.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

/** Cuts a filter into its terms and what joins them. */
final class Scanner {

    enum Sort {
        OPEN, CLOSE, AND, OR, NOT, TERM, END
    }

    /** @param text as it was typed */
    record Token(Sort sort, int start, String text) {

        int end() {
            return start + text.length();
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private Scanner(String text) {
        this.text = text;
    }

    /** The tokens of a filter, with {@link Sort#END} as the last. */
    static List<Token> tokens(String text) throws FilterSyntaxException {
        return new Scanner(text).scan();
    }

    private List<Token> scan() throws FilterSyntaxException {
        for (int index = 0; index < text.length(); index += Character.charCount(text.codePointAt(index))) {
            check(text.codePointAt(index), index);
        }
        while (position < text.length()) {
            if (Character.isWhitespace(character())) {
                position++;
            } else {
                next();
            }
        }
        add(Sort.END, 0);
        return tokens;
    }

    private static void check(int codePoint, int index) throws FilterSyntaxException {
        boolean control = Character.getType(codePoint) == Character.CONTROL && !Character.isWhitespace(codePoint);
        if (control || Character.getType(codePoint) == Character.SURROGATE) {
            throw new FilterSyntaxException(index, 1,
                    NLS.bind(Messages.NoCharacter, String.format("U+%04X", codePoint)), List.of());
        }
    }

    private void next() throws FilterSyntaxException {
        switch (character()) {
            case '(' -> add(Sort.OPEN, 1);
            case ')' -> add(Sort.CLOSE, 1);
            case '-' -> add(Sort.NOT, 1);
            case '!' -> add(Sort.NOT, 1);
            default -> term();
        }
    }

    private void term() throws FilterSyntaxException {
        int end = position;
        while (end < text.length() && !ends(text.charAt(end))) {
            end = text.charAt(end) == '"' ? endOfQuote(end) : end + 1;
        }
        String term = text.substring(position, end);
        add(switch (term.toUpperCase(Locale.ROOT)) {
            case "AND", "&&" -> Sort.AND;
            case "OR", "||" -> Sort.OR;
            case "NOT" -> Sort.NOT;
            default -> Sort.TERM;
        }, end - position);
    }

    private static boolean ends(char character) {
        return Character.isWhitespace(character) || character == '(' || character == ')';
    }

    private int endOfQuote(int start) throws FilterSyntaxException {
        int end = Part.endOfQuote(text, start);
        if (end < 0) {
            throw new FilterSyntaxException(start, text.length() - start, Messages.QuoteNotClosed, List.of("\""));
        }
        return end;
    }

    private char character() {
        return text.charAt(position);
    }

    private void add(Sort sort, int length) {
        tokens.add(new Token(sort, position, text.substring(position, position + length)));
        position += length;
    }
}
