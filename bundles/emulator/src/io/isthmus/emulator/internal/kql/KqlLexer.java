package io.isthmus.emulator.internal.kql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into tokens. */
final class KqlLexer {

    /** What a token is. */
    enum Kind {
        NAME, TEXT, NUMBER, TIMESPAN, SIGN, END
    }

    /**
     * A token.
     *
     * @param kind   what it is
     * @param text   as it stands there; of a text its meaning
     * @param line   from 1
     * @param column from 0
     * @param end    where the next one can begin
     */
    record Token(Kind kind, String text, int line, int column, int end) {

        boolean is(String sign) {
            return kind != Kind.TEXT && text.equals(sign);
        }
    }

    private static final Pattern BLANK = Pattern.compile("(?:\\s+|//[^\\n]*)+");
    private static final Pattern SPAN = Pattern.compile("\\d+(?:\\.\\d+)?(?:microseconds?|milliseconds?|seconds?|minutes?"
            + "|hours?|days?|ticks?|sec|min|hr|ms|d|h|m|s)(?![A-Za-z0-9_])");
    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]+|\\d+\\.\\d+(?:[eE][-+]?\\d+)?|\\d+[eE][-+]?\\d+"
            + "|\\d+");
    private static final Pattern NEGATED = Pattern.compile("!(?:in~|[a-z]+(?:_cs)?)");
    private static final Pattern NAME = Pattern.compile("in~|[A-Za-z_$][A-Za-z0-9_]*");
    private static final Pattern SIGN = Pattern.compile("==|!=|<>|=~|!~|<=|>=|\\.\\.|[-+*/%()\\[\\]{},;|.=<>:]");
    private static final Pattern VERBATIM = Pattern.compile("[hH]?@(?:\"((?:[^\"]|\"\")*)\"|'((?:[^']|'')*)')");
    private static final Pattern QUOTED = Pattern.compile("[hH]?(?:\"((?:[^\"\\\\\\r\\n]|\\\\.)*)\"|'((?:[^'\\\\\\r\\n]|\\\\.)*)')");

    private final String query;
    private int position;

    private KqlLexer(String query) {
        this.query = query;
    }

    /** @throws KqlException where something is no token */
    static List<Token> tokens(String query) {
        return new KqlLexer(query).all();
    }

    private List<Token> all() {
        List<Token> tokens = new ArrayList<>();
        skipBlank();
        while (position < query.length()) {
            tokens.add(next());
            skipBlank();
        }
        tokens.add(token(Kind.END, ""));
        return tokens;
    }

    private void skipBlank() {
        Matcher blank = at(BLANK);
        if (blank.lookingAt()) {
            position = blank.end();
        }
    }

    private Token next() {
        Matcher verbatim = at(VERBATIM);
        if (verbatim.lookingAt()) {
            String body = verbatim.group(1) != null ? verbatim.group(1).replace("\"\"", "\"")
                    : verbatim.group(2).replace("''", "'");
            return taken(Kind.TEXT, body, verbatim.end());
        }
        Matcher quoted = at(QUOTED);
        if (quoted.lookingAt()) {
            return taken(Kind.TEXT, unescaped(quoted.group(1) != null ? quoted.group(1) : quoted.group(2)), quoted.end());
        }
        for (Kind kind : Kind.values()) {
            Matcher matcher = switch (kind) {
                case TIMESPAN -> at(SPAN);
                case NUMBER -> at(SPAN).lookingAt() ? null : at(NUMBER);
                case NAME -> at(NAME);
                case SIGN -> at(NEGATED).lookingAt() ? at(NEGATED) : at(SIGN);
                case TEXT, END -> null;
            };
            if (matcher != null && matcher.lookingAt()) {
                return taken(kind, matcher.group(), matcher.end());
            }
        }
        throw KqlException.syntax(token(Kind.SIGN, query.substring(position, position + 1)));
    }

    private String unescaped(String body) {
        StringBuilder text = new StringBuilder();
        for (int index = 0; index < body.length(); index++) {
            char character = body.charAt(index);
            if (character != '\\') {
                text.append(character);
                continue;
            }
            index++;
            switch (body.charAt(index)) {
                case 'n' -> text.append('\n');
                case 't' -> text.append('\t');
                case 'r' -> text.append('\r');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case '\\', '"', '\'' -> text.append(body.charAt(index));
                case 'u' -> {
                    if (!body.substring(index + 1).matches("(?s)[0-9a-fA-F]{4}.*")) {
                        throw KqlException.syntax(token(Kind.TEXT, body));
                    }
                    text.append((char) Integer.parseInt(body.substring(index + 1, index + 5), 16));
                    index += 4;
                }
                default -> throw KqlException.syntax(token(Kind.TEXT, body));
            }
        }
        return text.toString();
    }

    private Matcher at(Pattern pattern) {
        return pattern.matcher(query).region(position, query.length());
    }

    private Token taken(Kind kind, String text, int end) {
        Token token = token(kind, text);
        position = end;
        return new Token(kind, text, token.line(), token.column(), end);
    }

    private Token token(Kind kind, String text) {
        String before = query.substring(0, position);
        int lineStart = before.lastIndexOf('\n') + 1;
        int line = 1 + (int) before.chars().filter(character -> character == '\n').count();
        return new Token(kind, text, line, position - lineStart, position);
    }
}
