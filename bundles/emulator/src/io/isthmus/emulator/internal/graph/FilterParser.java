package io.isthmus.emulator.internal.graph;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.sdk.data.Value;

/**
 * Reads a $filter: comparisons, startswith, any, and, or, not, parentheses.
 *
 * @param <F> what it is read as
 */
final class FilterParser<F> {

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:('(?:[^']|'')*')|([A-Za-z0-9_@.$/+-]+(?::[0-9.:Z+-]+)*)"
            + "|([(),:]))");

    private final List<String> tokens = new ArrayList<>();
    private final String text;
    private final FilterLanguage<F> language;
    private int position;
    private Optional<String> variable = Optional.empty();

    FilterParser(String text, FilterLanguage<F> language) {
        this.text = text;
        this.language = language;
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.stripTrailing().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw invalid();
            }
            tokens.add(matcher.group().strip());
            end = matcher.end();
        }
    }

    F parse() {
        F filter = disjunction();
        if (position < tokens.size()) {
            throw invalid();
        }
        return filter;
    }

    private F disjunction() {
        F filter = conjunction();
        while (accept("or")) {
            filter = language.or(filter, conjunction());
        }
        return filter;
    }

    private F conjunction() {
        F filter = term();
        while (accept("and")) {
            filter = language.and(filter, term());
        }
        return filter;
    }

    private F term() {
        if (accept("not")) {
            return language.not(term());
        }
        if (accept("(")) {
            F inner = disjunction();
            expect(")");
            return inner;
        }
        String word = next();
        if (word.endsWith("/any") && accept("(")) {
            return any(path(word.substring(0, word.length() - "/any".length())));
        }
        if (accept("(")) {
            String path = path(next());
            expect(",");
            String argument = literal(next()).text().orElseThrow(this::invalid);
            expect(")");
            return language.function(word.toLowerCase(Locale.ROOT), path, argument);
        }
        return language.comparison(path(word), next(), literal(next()));
    }

    private F any(String path) {
        variable = Optional.of(next());
        expect(":");
        F inner = disjunction();
        expect(")");
        variable = Optional.empty();
        return language.any(path, inner);
    }

    /** The path of a property; of the variable of an "any" it is relative to the entry. */
    private String path(String word) {
        if (variable.filter(word::equals).isPresent()) {
            return "";
        }
        return variable.filter(name -> word.startsWith(name + "/")).map(name -> word.substring(name.length() + 1))
                .orElse(word);
    }

    private Value literal(String token) {
        if (token.startsWith("'")) {
            return Value.of(token.substring(1, token.length() - 1).replace("''", "'"));
        }
        return switch (token) {
            case "null" -> Value.none();
            case "true" -> Value.of(true);
            case "false" -> Value.of(false);
            default -> token.matches("-?[0-9]+(\\.[0-9]+)?") ? new Value.Number(new BigDecimal(token)) : Value.of(token);
        };
    }

    private boolean accept(String token) {
        if (position < tokens.size() && tokens.get(position).equals(token)) {
            position++;
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw invalid();
        }
    }

    private String next() {
        if (position == tokens.size()) {
            throw invalid();
        }
        return tokens.get(position++);
    }

    private GraphError invalid() {
        return GraphError.badRequest("Invalid filter clause: " + text);
    }
}
