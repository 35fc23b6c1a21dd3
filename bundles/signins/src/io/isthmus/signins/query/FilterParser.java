package io.isthmus.signins.query;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.signins.query.Scanner.Sort;
import io.isthmus.signins.query.Scanner.Token;

/**
 * Reads the filter language. Terms that stand side by side must all be met; OR binds less than that, and NOT or a minus
 * more. An empty text asks for everything. Texts of any length and nesting are answered: those that are too long or too
 * deep are refused.
 *
 * @since 1.0
 */
public final class FilterParser {

    /** The most chars of a filter. */
    public static final int LONGEST = 20_000;
    /** The most parentheses and negations around a term. */
    public static final int DEEPEST = 50;

    private final List<Token> tokens;
    private int next;
    private int depth;

    private FilterParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    /**
     * The filter of a text.
     *
     * @throws FilterSyntaxException where it is none; it says where and why
     */
    public static Filter parse(String text) throws FilterSyntaxException {
        if (text.length() > LONGEST) {
            throw new FilterSyntaxException(LONGEST, text.length() - LONGEST, NLS.bind(Messages.TooLong, LONGEST),
                    List.of());
        }
        FilterParser parser = new FilterParser(Scanner.tokens(text));
        if (parser.token().sort() == Sort.END) {
            return Filter.ALL;
        }
        Filter filter = parser.disjunction();
        if (parser.token().sort() != Sort.END) {
            throw refused(parser.token(), Messages.NotOpened, List.of());
        }
        return filter;
    }

    private Filter disjunction() throws FilterSyntaxException {
        List<Filter> parts = new ArrayList<>(List.of(conjunction()));
        while (accept(Sort.OR)) {
            parts.add(conjunction());
        }
        return Filter.or(parts);
    }

    private Filter conjunction() throws FilterSyntaxException {
        List<Filter> parts = new ArrayList<>(List.of(negation()));
        while (accept(Sort.AND) || startsTerm()) {
            parts.add(negation());
        }
        return Filter.and(parts);
    }

    private boolean startsTerm() {
        return switch (token().sort()) {
            case OPEN, NOT, TERM -> true;
            case CLOSE, AND, OR, END -> false;
        };
    }

    private Filter negation() throws FilterSyntaxException {
        Token token = token();
        next++;
        return switch (token.sort()) {
            case NOT -> {
                deeper(token);
                Filter filter = Filter.not(negation());
                depth--;
                yield filter;
            }
            case OPEN -> {
                deeper(token);
                Filter filter = disjunction();
                if (!accept(Sort.CLOSE)) {
                    throw refused(token, Messages.NotClosed, List.of(")"));
                }
                depth--;
                yield filter;
            }
            case TERM -> TermReader.read(token);
            case CLOSE, AND, OR, END -> throw refused(token, missing(), List.of());
        };
    }

    private String missing() {
        return next < 2 ? Messages.TermExpected : NLS.bind(Messages.TermExpectedBehind, tokens.get(next - 2).text());
    }

    private void deeper(Token token) throws FilterSyntaxException {
        if (++depth > DEEPEST) {
            throw refused(token, NLS.bind(Messages.TooDeep, DEEPEST), List.of());
        }
    }

    private Token token() {
        return tokens.get(next);
    }

    private boolean accept(Sort sort) {
        if (token().sort() != sort) {
            return false;
        }
        next++;
        return true;
    }

    private static FilterSyntaxException refused(Token token, String sentence, List<String> expected) {
        return new FilterSyntaxException(token.start(), token.text().length(), sentence, expected);
    }
}
